struct Café {
  1: i32 größe
}
