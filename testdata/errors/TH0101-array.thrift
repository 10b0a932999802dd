struct User {
  1: string[] names
  2: []i32 ages
}
