namespace java io.github.kitexjava.samples.shared
namespace go samples.shared

/** A place on paper. */
struct Point {
  1: required double x
  2: required double y
  3: optional string label
}

enum Weight {
  LIGHT = 1
  HEAVY = 2
}

typedef i64 Stamp

const Point ORIGIN = {"x": 0, "y": 0}
const i32 LIMIT = 64

exception Refused {
  1: string message
  2: optional Weight weight
}
