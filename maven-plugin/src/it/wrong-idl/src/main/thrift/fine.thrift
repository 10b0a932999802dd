namespace java acme

struct Fine {
  1: i32 id
}
