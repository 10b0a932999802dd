struct User {
  1: name string
  2: Usr parent
}
