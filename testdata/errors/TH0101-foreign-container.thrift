struct User {
  1: List<string> names
  2: vector<i32> ages
  3: HashMap<string, i32> marks
}
