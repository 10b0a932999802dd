namespace java acme.gone

struct Gone {
  1: i32 id
}
