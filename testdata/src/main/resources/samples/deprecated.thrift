namespace java com.acme.deprecated

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

/** Where it is. */
struct Place { 1: string street, 2: required i32 number } (deprecated = "ask */ the \u0040map")

struct Amount {
  1: required i32 value
  2: string unit = "kg"
  /** Old. */
  3: optional Level level = Level.LOW (deprecated = "nobody reads it")
  4: required bool exact (deprecated)
  5: optional i64 rest (deprecated)
  6: list<string> names (deprecated = "false")
}

union Choice {
  1: string text (deprecated = "see number")
  2: i32 number
  3: Level level (deprecated)
}

union Worn { 1: i32 number } (deprecated)

exception Lost { 1: string message, 2: Place place } (deprecated = "it never is")

exception Gone { 1: string message (deprecated) }

typedef map<Size, list<Place>> Places (deprecated = "typedefs vanish")

struct Parcel {
  1: Size size
  2: optional Place place
  3: list<set<Size>> sizes
  4: Places places
  5: Amount amount = {"value": 1, "exact": true}
  6: Choice choice = {"text": "a"}
  7: Level level = Level.LOW
  8: Size other = Size.LARGE
  9: map<string, Worn> worn
  10: optional Lost lost
}

const i32 OLD = 1 (deprecated = "write NEW")
const i32 NEW = 2
const Level LEAST = Level.LOW
const list<Amount> AMOUNTS = [{"value": 2, "exact": false}]
const Place HOME = {"street": "Main", "number": 1} (deprecated)

/** Finds parcels. */
service Parcels {
  /** Finds one. */
  Parcel find(1: Parcel parcel, 2: i32 id) throws (1: Lost lost, 2: Gone gone) (
    api.post = "/find", deprecated = "call `search`")
  Place place(1: Place place) throws (1: Lost lost) (api.post = "/place")
  Amount amount(1: Amount amount) (api.post = "/amount")
  Choice choice(1: Choice choice) (api.post = "/choice", deprecated)
  Worn worn(1: Worn worn) (api.post = "/worn")
  list<Size> sizes(1: set<Size> sizes, 2: Size size = Size.SMALL) (api.get = "/sizes")
  /**
   * Says it.
   *
   * @deprecated nobody listens
   */
  oneway void say(1: Level level) (api.get = "/say")
  i32 count() (api.get = "/count")
}

service OldParcels extends Parcels {
  i32 old(1: i32 number) (api.get = "/old", deprecated)
} (deprecated = "call `Parcels`")
