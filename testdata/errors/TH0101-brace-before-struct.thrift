enum Color {
  RED = 1

struct User {
  1: i32 id

service Users {
  void ping()
}
