/* Names and comments that mean something else in Java. */
namespace java io.github.kitexjava.samples.names
namespace go samples.names

/** Ends a comment with \u002a\u002f and a backslash \u. Then <b>markup</b>, an {@code inline tag}, @param. */
struct Keywords {
  1: i32 class
  2: string default
  3: bool new
  4: list<string> int
  5: optional i64 package
  6: i32 null
  7: i32 true
  8: i32 record
  9: i32 var
  10: i32 _
}

# A comment that would close */ one of Java's, and \uXYZ that is no escape.
struct Methods {
  1: i32 hashCode
  2: string toString
  3: optional string getClass
  4: i32 notify
  5: i32 wait
  6: i32 builder
  7: i32 toBuilder
  8: i32 descriptor
  9: i32 equals
  10: i32 clone
  11: i32 finalize
}

// Accessors of one are named like another: hasName() */ levelValue() \u000a
struct Clashes {
  1: string name
  2: bool has_name
  3: bool hasName
  4: i32 first_name
  5: i32 firstName
  6: Enum level
  7: i32 level_value
  8: i32 CODEC
  9: i32 set
  10: i32 other
  11: i32 out
  12: i32 in
  13: i32 field
  14: i32 that
  15: i32 hash
  16: i32 clear_name
  17: i32 build
}

struct String { 1: string string }
struct Object { 1: list<Object> object }
struct Integer { 1: i32 integer }
struct Override { 1: string value }
struct List { 1: list<string> list }
struct Map { 1: map<string, String> map }
struct Types { 1: i32 types }
struct BinaryReader { 1: i32 reader }
struct Builder { 1: i32 builder }
struct Codec { 1: i32 codec }

enum Enum {
  value = 1
  class = 2
  UNRECOGNIZED = 3
  values = 4
  valueOf = 5
  name = 6
}

union Union {
  1: string Union
  2: i32 Unknown
  3: i32 Visitor
  4: Override Override
  5: i32 Codec
  6: i32 visit
  7: i32 CODEC
}

exception Exception {
  1: string message
  2: string cause
  3: string stackTrace
  4: i32 suppressed
  5: string localizedMessage
}

struct NewThing { 1: i32 id }
struct ThingArgs { 1: i32 id }
struct ThingResult { 1: i32 id }

/** Underscores are all that is left of these. */
union Underscores {
  1: i32 __
  2: string _
  3: i64 _a
  4: bool a__b
}
