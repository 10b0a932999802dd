namespace java com.acme.types

enum Level { FREE = 1, PRO = 2 }
struct Item { 1: required string id, 2: i32 count, 3: optional Item next }
union Choice { 1: string text, 2: Item item }
exception Refused { 1: string message, 2: i32 code }
exception Gone { 1: required string since }
typedef list<Item> Items
typedef i64 Id

/** Every type as an argument and as a result. */
service Types {
  void nothing()
  oneway void note(1: string text)
  bool flag(1: bool value)
  i8 tiny(1: i8 value)
  i16 small(1: i16 value)
  i32 plain(1: i32 value)
  Id big(1: Id value)
  double real(1: double value)
  string text(1: string value)
  binary bytes(1: binary value)
  uuid id(1: uuid value)
  Level level(1: Level value)
  Item item(1: Item value)
  Choice choice(1: Choice value)
  Refused refusal(1: Refused value)
  list<bool> flags(1: list<bool> value)
  list<i64> bigs(1: list<i64> value)
  list<Level> levels(1: list<Level> value)
  Items items(1: Items value)
  set<string> names(1: set<string> value)
  map<string, i32> counts(1: map<string, i32> value)
  map<Level, list<set<i32>>> deep(1: map<Level, list<set<i32>>> value)
  list<list<Item>> rows(1: list<list<Item>> value)
  string many(
    1: bool a, 2: i8 b, 3: i16 c, 4: i32 d, 5: i64 e, 6: double f, 7: string g, 8: binary h,
    9: uuid i, 10: Level j, 11: Item k, 12: Choice l, 13: list<string> m, 14: set<i32> n,
    15: map<i32, string> o)
  string defaults(
    1: bool a = true, 2: i8 b = 1, 3: i16 c = 2, 4: i32 d = 3, 5: i64 e = 4, 6: double f = 0.5,
    7: string g = "seven", 8: binary h = "eight", 9: Level j = Level.PRO,
    10: Item k = { "id": "ten" }, 11: list<string> m = ["a", "b"], 12: map<i32, string> o = { 1: "x" })
  string needed(1: required string a, 2: required i32 b, 3: required Item c, 4: required list<Item> d)
  string odd(-1: string a, 700: string b)
  i32 fails(1: string how) throws (1: Refused refused, 3: Gone gone)
  void failsSilently(1: string how) throws (1: Refused refused)
}
