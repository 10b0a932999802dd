struct User {
  0: i32 id
}
