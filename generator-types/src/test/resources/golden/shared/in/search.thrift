namespace java com.acme.search

include "base.thrift"

/** Has the name of a type of another package. */
struct Page { 1: base.Page page, 2: list<base.Page> pages }

struct Query {
  1: required string text
  2: base.Page page
  3: base.Order order = base.Order.DOWN
  4: map<base.Order, set<base.Page>> byOrder
  5: i32 limit = base.MAX
}
