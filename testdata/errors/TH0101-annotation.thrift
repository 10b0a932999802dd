struct User {
  1: i32 id (a = 1)
  2: i32 age ("b" = "x")
  3: i32 size (c: "x")
  4: i32 rank (d = "x") (e = "y")
}
