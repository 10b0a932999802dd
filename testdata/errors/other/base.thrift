struct Base {
  1: i64 id
}
