struct User {
  32768: i32 id
}
