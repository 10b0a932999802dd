namespace java acme

struct User {
  1: Nothing id
}
