namespace java acme.base

struct Trace {
  1: i64 id
}
