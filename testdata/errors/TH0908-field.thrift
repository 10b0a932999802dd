struct Page {
  1: i32 size (api.query = "size", api.query = "page_size")
}
