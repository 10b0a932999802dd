struct User {
  1: i32 id
}

const i32 A = "x"
const User B = {id: 1}
const list<i32> C = {1: 2}
const bool D = 2
