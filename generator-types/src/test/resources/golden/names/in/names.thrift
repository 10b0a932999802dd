namespace java com.acme.names

/** Ends a comment: a star and a slash, \u002a, <b>bold</b>, {@link Nothing}, @param. */
struct Keywords {
  1: i32 class
  2: string default
  3: i32 hashCode
  4: i32 wait
  5: bool has_name
  6: string name
  7: string in
  8: string set
  9: i32 _
  10: i32 CODEC
}

struct String { 1: string string }
struct NewUser { 1: i32 id }
struct user_info { 1: i32 id }

union Value {
  1: string String
  2: i32 Unknown
  3: string Value
  4: NewUser visit
}

enum Words { class, UNRECOGNIZED, value, Ok }

exception Failure { 1: i32 cause, 2: string stackTrace, 3: string getMessage }
