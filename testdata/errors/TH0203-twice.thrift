include "parts/base.thrift"
include "./parts/base.thrift"

struct User {
  1: base.Base base
}
