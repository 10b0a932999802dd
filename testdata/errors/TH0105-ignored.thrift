struct User xsd_all {
  1: i32 id
}

service Users {
  async void ping()
}
