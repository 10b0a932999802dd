namespace java com.acme.values

enum Color { RED, GREEN, BLUE }

struct Point {
  1: i32 x = 1
  2: optional string label = "origin"
  3: Color color = Color.BLUE
  4: list<i64> numbers = [1, 2]
  5: set<string> words = ["b", "a"]
  6: map<string, list<Color>> colors = {"warm": [Color.RED], "cold": [Color.BLUE, Color.GREEN]}
  7: binary raw = "raw"
  8: bool flag = true
  9: double ratio = -0.25
  10: required i16 small = 7
}

union Shape {
  1: Point point
  2: string name
}

typedef i64 Millis

/** Until a call is given up. */
const Millis TIMEOUT = 3000
const string NAME = "a \"quoted\" \\ name\n"
const Color FAVOURITE = Color.GREEN
const list<string> LETTERS = ["a", "b"]
const set<i32> PRIMES = [2, 3, 5]
const map<string, map<i32, double>> TABLE = {"x": {1: 0.5, 2: 1}}
const Point ORIGIN = {"x": 0, "label": "zero", "small": 1}
const Shape SHAPE = {"name": "square"}
const bool YES = true
const byte SMALL = -128
const i64 LARGE = -9223372036854775808
