struct User {
  1: string greeting = 'it's'
}
