struct User {
  1: i32: id
  2: name: string
  3:: i32 age
}
