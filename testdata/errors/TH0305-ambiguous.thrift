include "parts/base.thrift"
include "other/base.thrift"

struct User {
  1: base.Base base
}
