struct User {
  1: i32 id := 1
  2: i32 age == 2
  3: i32 size 3
}
