<!-- Users of the shop -->
struct User {
  1: i64 id
  <!-- until
  release 2 -->
  2: string name
}
