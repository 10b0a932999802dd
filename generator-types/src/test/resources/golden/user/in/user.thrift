namespace java com.acme.user

/** What a user has paid for. */
enum Level {
  FREE = 1
  /** Paid by the month. */
  PRO = 2
  GOLD = 2
}

typedef string City

struct Address {
  1: City city
  2: optional string zip
}

/**
 * A person who can sign in.
 *
 * Never deleted.
 */
struct User {
  /** Never reused, not even after the user is deleted. */
  1: required i64 id
  2: string name
  /** In years. */
  3: optional i32 age
  4: Level level = Level.FREE
  5: list<string> tags
  6: optional Address home
  7: map<string, i64> counters
  8: list<Address> former_addresses
  9: optional double score = 0.5
}

/** Where to reach somebody. */
union Contact {
  1: string email
  /** By mail. */
  2: Address post
  3: Level level
  4: list<list<Address>> many
}

exception NotFound {
  1: string message
  2: i64 id
}

struct Nothing {}
