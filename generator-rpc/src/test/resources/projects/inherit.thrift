include "shared.thrift"
namespace java com.acme.inherit

service Middle extends shared.Base {
  i32 add(1: i32 left, 2: i32 right = 10)
}
service Echo extends Middle {
  string echo(1: string text)
}
