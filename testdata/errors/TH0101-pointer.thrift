struct User {
  1: User *parent
}
