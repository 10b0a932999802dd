struct User {
  1: requird i32 id
  2: optinal list<string> names
}
