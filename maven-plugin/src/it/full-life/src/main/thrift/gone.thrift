namespace java acme

struct Gone {
}
