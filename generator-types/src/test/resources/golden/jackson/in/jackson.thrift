namespace java com.acme.jackson

enum Size { SMALL = 1, LARGE = 2 }

struct Cup {
  1: required i64 cup_id
  2: optional Size size
}

union Drink {
  1: Cup tea
  2: i32 waterMl
}
