namespace java com.acme.bean

enum Level { FREE = 1, PRO = 2 }

struct Address {
  1: required string street
  2: optional string city
}

union Contact { 1: string mail, 2: Address postal }

exception NotFound { 1: string message, 2: i64 id }

typedef list<Address> Addresses

/** A person who can sign in. */
struct Person {
  /** Never reused. */
  1: required i64 id
  2: string name
  3: optional i32 age
  4: bool active
  5: Level level = Level.FREE
  6: optional Level former
  7: list<string> tags
  8: optional Address home = {"street": "none"}
  9: Addresses addresses
  10: optional Contact contact
  11: binary picture
  12: optional uuid key
  13: double score = 0.5
  14: list<list<i32>> matrix
  15: optional Level rank (deprecated = "use `level`")
}

/** Names that JavaBeans have a word in. */
struct Names {
  1: i32 class
  2: bool is_a
  3: bool a
  4: i32 u_id
  5: i32 h_code
  6: string URL
  7: i32 x
  8: bool X
  9: string get_foo
  10: string foo
  11: Level get_level
  12: i32 level_value
  13: string copy
  14: string bean
  15: required string value
  16: i32 builder
  17: string int
}

struct Nothing {}

const Address NOWHERE = {"street": "nowhere"}
