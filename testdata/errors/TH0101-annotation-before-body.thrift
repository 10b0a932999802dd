struct User (final = "true") {
  1: i32 id
}
