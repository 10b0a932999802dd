const i64 A = 9223372036854775808
const double B = 1e400
const double C = 1e-400
