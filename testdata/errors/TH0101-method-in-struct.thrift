struct User {
  1: i32 id
  void rename(1: string name)
}
