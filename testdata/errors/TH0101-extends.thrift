struct User extends Person {
  1: i32 id
}

struct Person {}
