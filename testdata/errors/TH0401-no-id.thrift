struct User {
  i32 id
  string name
}
