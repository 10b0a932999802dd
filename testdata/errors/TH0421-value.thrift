enum Color {
  RED = 1
}

const Color A = Color.RDE
const Color B = PURPLE
const i32 C = RED
const bool D = True
