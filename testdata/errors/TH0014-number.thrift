const i32 A = 12ab
const i32 B = 1_000
const double C = 1.
const i64 D = 5L
