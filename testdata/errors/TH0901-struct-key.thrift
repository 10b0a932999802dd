struct Point {
  1: i32 x
}

struct Chart {
  1: map<Point, string> labels
}
