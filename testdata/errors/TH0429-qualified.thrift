enum Color {
  RED = 1
}

enum Mood {
  BLUE = 1
}

const Color A = Mood.RED
