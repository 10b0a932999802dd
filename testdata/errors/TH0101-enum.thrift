enum Color {
  RED: 1
  2: GREEN
  "BLUE"
}
