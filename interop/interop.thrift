// What our side and Kitex's Go side tell each other in the tests of docs/interop.md.
namespace go talk
namespace java io.github.kitexjava.interop.talk

enum Level {
  LOW = 1
  MIDDLE = 3
  HIGH = 5
}

typedef i64 Instant

struct Point {
  1: i32 x
  2: i32 y
  3: optional string label
}

struct Key {
  1: required i64 id
  2: required string name
}

union Choice {
  1: i32 number
  2: string word
  3: Point point
}

/** Every kind of field, with every requiredness. */
struct Everything {
  1: bool flag
  2: byte tiny
  3: i16 small
  4: i32 number
  5: i64 large
  6: double real
  7: string text
  8: binary raw
  9: Level level
  10: Point place
  11: list<Point> path
  12: map<string, i64> counts
  13: map<i32, list<string>> lines
  14: set<string> tags
  15: optional i32 maybe
  16: optional string note
  17: optional Level limit
  18: optional list<double> reals
  19: i32 preset = 42
  20: optional string greeting = "hello"
  21: map<Level, Key> keys
  22: list<list<bool>> table
  23: optional Choice choice
  24: Instant seen
  1000: optional binary blob
}

exception TooLong {
  1: string message
  2: i32 limit
}

exception Gone {
  1: Instant since
  2: optional Key key
}

service Base {
  string ping(1: string text)
}

service Talk extends Base {
  /** The text of what arrived, as `Everything` is written in a transcript. */
  string describe(1: Everything value)

  /** Every field filled, or none. */
  Everything make(1: bool full)

  Everything echo(1: Everything value)

  /** The text of all arguments. */
  string scalars(1: bool flag, 2: byte tiny, 3: i16 small, 4: i32 number, 5: i64 large, 6: double real, 7: string text, 8: binary raw, 9: Level level)

  bool opposite(1: bool flag)
  byte negatedByte(1: byte value)
  i16 negatedShort(1: i16 value)
  i32 negatedInt(1: i32 value)
  i64 negatedLong(1: i64 value)
  double half(1: double value)
  binary reversed(1: binary raw)
  Level higher(1: Level level)

  list<string> words(1: string text)
  map<string, list<i32>> places(1: list<string> words)
  set<Level> levels(1: map<Level, i32> counts)
  map<i32, Key> byLength(1: set<string> names)

  /** Finds nothing: Go's handler returns nil and Java's null. */
  Key find(1: string name)

  void reset()
  oneway void note(1: string text)
  list<string> notes()

  string shortened(1: string text, 2: i32 limit) throws (1: TooLong tooLong, 2: Gone gone)
  void remove(1: Key key) throws (1: Gone gone)

  /** Fails as no service should: with an error that is not declared. */
  void fail(1: string why)

  /** Fails with a number of the handler's choice. */
  void failWith(1: i32 number, 2: string why)

  /** Panics in Go; throws an Error in Java. */
  void collapse(1: string why)

  void sleep(1: i32 millis)

  /** What the call carries beside its arguments; a word goes back the same way. */
  string carried()

  /** Reports a business status, which is no failure of the call. */
  void report(1: i32 code, 2: string why)
}

/** A service that has grown: a client of it meets a server that has not. */
service LaterTalk extends Talk {
  string later(1: string text)
}
