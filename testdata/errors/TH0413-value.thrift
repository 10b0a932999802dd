enum Color {
  RED = 2147483648
  GREEN = "x"
}
