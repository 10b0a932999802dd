struct Page {
  1: required i32 size = 20
}
