include "parts/base.thrift"

struct User {
  1: String name
  2: int age
  3: Base base
  4: Base.Base other
  5: base.Bse third
}
