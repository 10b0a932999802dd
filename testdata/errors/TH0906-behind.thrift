struct Page {
  2: i32 size
  1: i32 number
}
