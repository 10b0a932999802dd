struct Good {}
struct Good {}               # ! TH0302 8
struct D.Dot {}              # ! TH0303 8
struct i32 {}                # ! TH0304 8
typedef list<D1> D1          # ! TH0307 18
struct D2 { 1: required D2 d }  # ! TH0308 28
struct D3 {
  1: Goood a                 # ! TH0301 6
  2: int b                   # ! TH0301 6
  3: nope.Type c             # ! TH0301 6
  4: name string             # ! TH0301 6
  5: Service d               # ! TH0306 6
  6: i32 e
  6: i32 f                   # ! TH0402 3
  7: i32 e                   # ! TH0405 10
  40000: i32 g               # ! TH0403 3
  -1: i32 h                  # ! TH0404 3
}
union D4 {
  1: i32 a = 1
  2: i32 b = 2               # ! TH0407 10
  3: required i32 c          # ! TH0406 6
}
enum D5 {
  A = 1
  A = 2                      # ! TH0411 3
  C = 1                      # ! TH0412 3
  D = 2147483648             # ! TH0413 7
}
service Service {}
