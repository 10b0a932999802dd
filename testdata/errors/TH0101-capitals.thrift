struct User {
  1: Required i32 id
  2: OPTIONAL string name
}
