const i8 A = 300
const i32 B = 3000000000
