namespace java shop.api

enum Level { FREE = 1, PRO = 2 }

struct Address { 1: required string city, 2: optional string zip }

/** Where to reach somebody. */
union Contact { 1: string email, 2: Address post, 3: Level level, 4: list<i32> numbers }

exception NotFound { 1: string message, 2: i64 id } (api.http_code = "404")
exception Odd { 1: required string why }

typedef i64 Id
typedef map<Level, list<Contact>> Contacts

struct EchoReq {
  1: required Id id (api.path = "id")
  2: string q (api.query = "q1")
  3: string h (api.header = "X-H")
  4: string c (api.cookie = "ck")
  5: list<i32> ns (api.query = "n")
  6: Level level = Level.PRO
  7: string plain
  8: optional Address home
  9: i64 big (api.js_conv = "")
  10: Contacts contacts
  11: binary data
  12: set<string> tags
  13: optional double ratio
  14: bool flag
  15: string b (api.body = "bb")
  16: string f (api.form = "ff")
  17: required string hidden (api.none = "true")
  18: list<Level> levels
  19: optional uuid u
  20: string fallback (api.query = "fb", api.header = "X-Fb")
  21: i8 small
  22: map<i64, list<map<string, set<bool>>>> deep
  23: string element
}

struct NeedsAll {
  1: required string plain
  2: required string q (api.query = "q")
  3: required string b (api.body = "b")
  4: required Address home
}

struct RawReq { 1: string text (api.raw_body = ""), 2: binary bytes (api.raw_body = "") }
struct Upload { 1: binary file (api.form = "file"), 2: string note (api.form = "note"), 3: list<binary> more (api.file_name = "more") }
struct Tree { 1: string name, 2: list<Tree> children, 3: optional Tree only }

service Base {
  /** The version of the shop. */
  string Version() (api.get = "/version")
}

service Shop extends Base {
  EchoReq Echo(1: EchoReq req) throws (1: NotFound nf, 2: Odd odd) (api.post = "/echo/:id", api.get = "/echo/:id")
  i64 Add(1: i64 a, 2: i64 b = 10, 3: Level level = Level.FREE) (api.get = "/add", api.post = "/add")
  void Nothing() (api.delete = "/nothing")
  oneway void Fire(1: string what) (api.put = "/fire")
  list<map<string, Address>> Many(1: list<Address> addresses) (api.post = "/many")
  Contact Reach(1: Contact contact) (api.post = "/union")
  string Raw(1: RawReq r) (api.post = "/raw")
  string Take(1: Upload upload) (api.post = "/upload")
  Level LevelOf(1: Level level, 2: string rest) (api.any = "/level/*rest")
  Tree Deep(1: Tree tree) (api.post = "/tree")
  NeedsAll Need(1: NeedsAll all) (api.post = "/need", api.http_code = "201")
  string Own() (api.get = "/own")
  void Unrouted()
}
