enum Color {
  RED = 1
}

struct User {
  1: Color color = 2
}
