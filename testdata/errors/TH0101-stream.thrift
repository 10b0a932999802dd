service Users {
  stream<i32> ids()
}
