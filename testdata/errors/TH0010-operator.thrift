const i32 DAY = 24 * 60
const i32 SUM = 1 + 2
