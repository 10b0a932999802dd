struct User {
  1: string first = "Ada
  2: string last = "Lovelace"
}
