const i32 LIMIT = 5

service Users {}

struct User {
  1: Users users
  2: LIMIT limit
}
