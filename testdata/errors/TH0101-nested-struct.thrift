struct User {
  struct Address {
    1: string city
  }
  1: Address address
}
