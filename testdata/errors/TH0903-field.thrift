struct Picture {
  1: list<byte> pixels
}
