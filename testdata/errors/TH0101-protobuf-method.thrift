struct UserId {
  1: i64 id
}

struct User {
  1: UserId id
}

service Users {
  rpc Get (UserId) returns (User);
  rpc Watch (UserId) returns (stream User) {
    option (deadline) = 5;
  }
  User find(1: string name)
}
