service Users {
  i32 get(1: i32 id) (streaming.mode = "clinet")
}
