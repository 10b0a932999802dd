/*
 * Every type, in every place where it may stand.
 */
namespace java io.github.kitexjava.samples.everything
namespace go samples.everything

include "shared.thrift"

/** Numbers: given, one more than the one before, hexadecimal, negative. */
enum Color {
  RED = 1
  GREEN
  BLUE = 0x10
  INFRARED = -1
}

/** When something was seen. */
typedef shared.Stamp Seen
typedef list<string> Names
typedef map<string, Names> Groups
typedef shared.Point Place
typedef Color Paint

const bool YES = true
const bool NO = false
const byte SMALL = -128
const i16 MEDIUM = 32767
const i32 LARGE = -2147483648
const i64 HUGE_NUMBER = 9223372036854775807
const double HALF = 0.5
const double AVOGADRO = 6.022e23
const double WHOLE = 3
const string QUOTED = "she said 'a \"b\" c' \\ and\tleft\n"
const string APOSTROPHE = 'it is "quoted" so'
const string UNICODE = "grüße, 世界 😀"
const binary RAW = "raw bytes"
const uuid NOBODY = "00000000-0000-0000-0000-000000000000"
const uuid SOMEBODY = "123e4567-e89b-12d3-a456-426614174000"
const Color FAVOURITE = Color.GREEN
const Color BY_NUMBER = 16
const Paint COAT = Color.RED
const shared.Weight LOAD = shared.Weight.HEAVY
const i32 SAME_LIMIT = shared.LIMIT
const Seen EPOCH = 0
const Names GUESTS = ["ada", "grace"]
const list<i32> PRIMES = [2, 3, 5, 7]
const list<Color> RAINBOW = [Color.RED, Color.GREEN, Color.BLUE]
const set<string> TAGS = ["b", "a"]
const map<string, i64> AGES = {"ada": 36, "grace": 85}
const map<Color, list<string>> CARS = {Color.RED: ["fire engine"], Color.GREEN: []}
const Groups TEAMS = {"first": ["ada"], "second": ["grace", "mary"]}
const shared.Point CENTER = {"x": 1.5, "y": -2, "label": "center"}
const list<shared.Point> CORNERS = [{"x": 0, "y": 0}, {"x": 1, "y": 1}]

/** One field of each base type. */
struct Base {
  1: bool flag
  2: byte tiny
  3: i8 tiny_too
  4: i16 small
  5: i32 number
  6: i64 large
  7: double real
  8: string text
  9: binary raw
  10: uuid key
  11: Color color
  12: Seen seen
  13: Place place
}

/** Lists, sets and maps of each kind of element. */
struct Collections {
  1: list<bool> flags
  2: list<byte> tinies
  3: list<i16> smalls
  4: list<i32> numbers
  5: list<i64> larges
  6: list<double> reals
  7: list<string> texts
  8: list<binary> raws
  9: list<uuid> keys
  10: list<Color> colors
  11: list<shared.Point> points
  12: list<Choice> choices
  20: set<bool> flag_set
  21: set<i32> number_set
  22: set<string> text_set
  23: set<binary> raw_set
  24: set<uuid> key_set
  25: set<Color> color_set
  26: set<shared.Point> point_set
  27: set<double> real_set
  30: map<string, i64> counters
  31: map<i32, string> names
  32: map<Color, bool> switches
  33: map<uuid, binary> blobs
  34: map<shared.Point, Color> painted
  35: map<bool, byte> tiny_by_flag
  36: map<i64, double> real_by_large
  37: map<i16, Choice> choice_by_small
  38: map<binary, uuid> key_by_raw
  39: map<byte, shared.Point> point_by_tiny
}

/** Containers of containers. */
struct Nested {
  1: list<list<i32>> matrix
  2: list<set<string>> words
  3: list<map<string, i64>> rows
  4: set<list<string>> paths
  5: set<set<i32>> groups
  6: map<string, list<i64>> series
  7: map<list<i32>, set<string>> odd
  8: map<string, map<i32, list<shared.Point>>> atlas
  9: list<list<list<Color>>> cube
  10: map<i32, Groups> teams
  11: list<list<Choice>> options
  12: map<set<Color>, map<string, binary>> palette
}

/** Exactly one of every type. */
union Choice {
  1: bool flag
  2: byte tiny
  3: i16 small
  4: i32 number
  5: i64 large
  6: double real
  7: string text
  8: binary raw
  9: uuid key
  10: Color color
  11: shared.Point point
  12: list<string> texts
  13: set<i32> numbers
  14: map<string, shared.Point> places
  15: Tree tree
}

/** Holds itself. */
struct Tree {
  1: required string name
  2: list<Tree> children
  3: optional Tree left
  4: map<string, Tree> named
}

exception Failure {
  1: string message
  2: i32 code = 500
  3: optional Choice cause
  4: list<shared.Refused> suppressed
}

/** Without a field called message. */
exception Silent {
  1: required i64 id
}

struct Empty {}

/** One field for each cell of the table that says when a field is set. */
struct Presence {
  1: required i32 required_number
  2: required string required_text
  3: required list<string> required_list
  4: required shared.Point required_struct
  5: required Color required_enum
  6: required uuid required_uuid

  10: bool flag
  11: byte tiny
  12: i16 small
  13: i32 number
  14: i64 large
  15: double real
  16: string text
  17: binary raw
  18: list<i32> numbers
  19: set<string> tags
  20: map<string, i32> ages
  21: shared.Point point
  22: Choice choice
  23: Color color
  24: uuid key

  30: bool flag_or = true
  31: byte tiny_or = 1
  32: i16 small_or = 2
  33: i32 number_or = 3
  34: i64 large_or = 4
  35: double real_or = 0.5
  36: string text_or = "none"
  37: binary raw_or = "raw"
  38: list<i32> numbers_or = [1, 2]
  39: set<string> tags_or = ["a"]
  40: map<string, i32> ages_or = {"ada": 36}
  41: shared.Point point_or = {"x": 1, "y": 2}
  43: Color color_or = Color.GREEN
  44: uuid key_or = "123e4567-e89b-12d3-a456-426614174000"

  50: optional bool maybe_flag
  51: optional byte maybe_tiny
  52: optional i16 maybe_small
  53: optional i32 maybe_number
  54: optional i64 maybe_large
  55: optional double maybe_real
  56: optional string maybe_text
  57: optional binary maybe_raw
  58: optional list<i32> maybe_numbers
  59: optional set<string> maybe_tags
  60: optional map<string, i32> maybe_ages
  61: optional shared.Point maybe_point
  62: optional Choice maybe_choice
  63: optional Color maybe_color
  64: optional uuid maybe_key

  70: optional bool maybe_flag_or = true
  71: optional byte maybe_tiny_or = 1
  72: optional i16 maybe_small_or = 2
  73: optional i32 maybe_number_or = 3
  74: optional i64 maybe_large_or = 4
  75: optional double maybe_real_or = 0.5
  76: optional string maybe_text_or = "none"
  77: optional binary maybe_raw_or = "raw"
  78: optional list<i32> maybe_numbers_or = [1, 2]
  79: optional set<string> maybe_tags_or = ["a"]
  80: optional map<string, i32> maybe_ages_or = {"ada": 36}
  81: optional shared.Point maybe_point_or = {"x": 1, "y": 2}
  83: optional Color maybe_color_or = Color.GREEN
  84: optional uuid maybe_key_or = "123e4567-e89b-12d3-a456-426614174000"
}

service Everything {
  Base base(1: Base base) throws (1: Failure failure, 2: shared.Refused refused)
  void nothing()
  oneway void notice(1: string text)
}
