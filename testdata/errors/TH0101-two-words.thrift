struct User {
  1: required optional i32 id
  2: unsigned i32 age
}
