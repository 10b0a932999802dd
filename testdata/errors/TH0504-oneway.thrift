service Users {
  oneway i32 get()
}
