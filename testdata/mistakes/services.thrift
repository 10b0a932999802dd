exception X {}
struct Y {}
service F1 extends F1 {}     # ! TH0502 9
service F2 extends Gone {}   # ! TH0501 20
service F3 extends Y {}      # ! TH0306 20
service F4 {
  void a()
  void a()                   # ! TH0503 8
  oneway i32 b()             # ! TH0504 14
  oneway void c() throws (1: X x)  # ! TH0504 32
  void d() throws (1: Y y)   # ! TH0505 25
  void e() throws (1: X x, 2: X y)  # ! TH0505 33
  i32 f(1: i32 a) (streaming.mode = "up")  # ! TH0506 20
  i32 g() (streaming.mode = "client")  # ! TH0506 12
  async void h()             # ! TH0105 3
  void i(1: optional i32 a)  # ! TH0406 13
  void j(1: i32 a = "x")     # ! TH0422 21
  void k(1: i32 a, 2: i32 a) # ! TH0405 27
}
