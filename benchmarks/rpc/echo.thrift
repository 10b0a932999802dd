// What the subject `rpc` sends: 100 bytes without items, 1,024 with sixteen of them.
struct Item {
  1: i64 id
  2: i32 count
  3: bool active
  4: string name
}

struct Message {
  1: i64 id
  2: i32 kind
  3: bool last
  4: double weight
  5: string text
  6: list<Item> items
}

service Echo {
  Message echo(1: Message message)
}
