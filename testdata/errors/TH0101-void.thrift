struct User {
  1: void id
  2: list<void> all
}
