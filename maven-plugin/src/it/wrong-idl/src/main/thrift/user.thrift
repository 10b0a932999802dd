namespace java acme

include "missing.thrift"

struct User {
  1: string name
  1: string friend
}
