struct User {
  1: map<i32> a
  2: list<i32, i32> b
  3: list c
  4: list<i32 d
  5: list<i32>> e
}
