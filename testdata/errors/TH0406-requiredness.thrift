union Choice {
  1: required i32 a
}

service Users {
  void get(1: optional i32 id)
}
