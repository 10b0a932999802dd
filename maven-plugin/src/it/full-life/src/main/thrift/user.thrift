namespace java acme

include "base.thrift"

struct User {
  1: base.Id id
}
