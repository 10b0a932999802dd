struct Base {
  1: i32 id
}

const i32 LIMIT = 10
