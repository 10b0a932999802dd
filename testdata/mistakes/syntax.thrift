struct A1 {
  1 i32 a                    # ! TH0101 5
  2= i32 b                   # ! TH0101 4
  3: i32,                    # ! TH0101 9
  4: i32[] d                 # ! TH0101 9
  5: list<> e                # ! TH0101 11
  6: map<string> f           # ! TH0101 16
  7: list<i32 g              # ! TH0101 15
  8: i32 h (x = 1)           # ! TH0101 17
  9: i32 i ("x" = "y")       # ! TH0101 13
  10: void j                 # ! TH0101 7
  11: i32: k                 # ! TH0101 10
  required 12: i32 l         # ! TH0101 12
  13: requird i32 m          # ! TH0101 7
  14: Optional i32 n         # ! TH0101 7
  15: List<i32> o            # ! TH0101 7
  16: i32 p == 1             # ! TH0101 14
  17: i32 q;;                # ! TH0103 13
  18: i32 *r                 # ! TH0101 11
  19: unsigned i32 s         # ! TH0101 7
}
enum A2 {
  A: 1                       # ! TH0101 4
  2: B                       # ! TH0101 3
  "C"                        # ! TH0101 3
}
struct A3 = {}               # ! TH0101 11
struct A4 extends A1 {}      # ! TH0101 11
struct A5<T> {}              # ! TH0101 10
strcut A6 {}                 # ! TH0101 1
const A7 = 1                 # ! TH0101 10
const i32 A8 : 1             # ! TH0101 14
const i32 = 1                # ! TH0101 11
typedef A10 = i32            # ! TH0101 13
struct A11 {
  struct A12 {               # ! TH0101 3
    1: i32 a
  }
}
struct A13 {
  1: i32 a
# ! TH0101 1
struct A14 {}
java_package old             # ! TH0104 1
