namespace java acme.base

struct Id {
  1: i64 value
}
