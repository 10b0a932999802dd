namespace java com.acme.old

/**
 * How much.
 * @deprecated an `Amount` says the unit
 */
enum Size { SMALL = 1, LARGE = 2 }

enum Level {
  LOW = 1 (deprecated = "write `NONE`"),
  /** The most. */
  HIGH = 2,
  NONE = 3,
  OFF = 3 (deprecated)
}

struct Amount {
  1: required i32 value
  /** Old. */
  2: optional Level level = Level.LOW (deprecated = "nobody */ reads it,\nor @should")
  3: optional i64 rest (deprecated)
  4: list<string> names (deprecated = "false")
}

union Choice {
  1: string text (deprecated = "see number")
  2: i32 number
}

struct Parcel {
  1: Size size
  2: Amount amount = {"value": 1, "rest": 2}
} (deprecated)

exception Lost { 1: string message, 2: Size size }

const i32 OLD = 1 (deprecated = "write NEW")
const i32 NEW = 2
const Level LEAST = Level.LOW
