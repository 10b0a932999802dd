syntax = "proto3"
package shop

message User {
  int32 id = 1;
}
