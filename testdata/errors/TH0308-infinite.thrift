struct User {
  1: required User parent
}
