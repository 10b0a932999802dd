enum Color {
  RED = 1
  RED = 2
}
