struct User {
  required 1: i32 id
  optional 2: string name
}
