struct Page<T> {
  1: list<T> items
}
