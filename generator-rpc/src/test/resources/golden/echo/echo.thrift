namespace java com.acme.echo

/** What a user has paid for. */
enum Level { FREE = 1, PRO = 2 }

struct Item { 1: required string id, 2: i32 count }

exception TooLong { 1: string message, 2: i32 limit }

service Base {
  /** Is somebody there? */
  string ping(1: string text)
}

/** Says things back. */
service Echo extends Base {
  /**
   * Says it back.
   */
  string echo(
    /** What to say. */
    1: string text) throws (
    /** when it is too much */
    1: TooLong tooLong)

  i32 add(1: i32 left, 2: i32 right = 10, 3: Level level = Level.PRO)

  void reset()

  oneway void note(1: required string text)

  map<string, list<Item>> group(1: list<Item> items, 2: set<Level> levels, 3: Item first)
}
