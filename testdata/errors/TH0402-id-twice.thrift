struct User {
  1: i32 id
  1: string name
}
