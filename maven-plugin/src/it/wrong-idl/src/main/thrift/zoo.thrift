namespace java acme

struct Zoo {
  1: Animal first
}
