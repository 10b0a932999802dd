include "parts/bse.thrift"
include "parts"
include ""

struct User {
  1: bse.Base base
}
