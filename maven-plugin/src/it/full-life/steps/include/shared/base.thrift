namespace java acme.base

struct Id {
  1: string value
}
