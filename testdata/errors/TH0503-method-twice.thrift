service Users {
  void get()
  i32 get()
}
