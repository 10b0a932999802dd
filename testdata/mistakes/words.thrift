struct B-one {}              # ! TH0013 8
struct B2 { 1: i32 naïve }   # ! TH0013 20
const string B3 = “curly”    # ! TH0010 19
const i32 B4 = 12ab          # ! TH0014 16
const i64 B5 = 99999999999999999999  # ! TH0015 16
const string B6 = "\q"       # ! TH0017 20
const i32 B7 = 1 + 2         # ! TH0010 18
@Foo struct B8 {}            # ! TH0010 1
struct B9 { 1: i32 a； }      # ! TH0010 21
/* a /* b */                 # ! TH0012 6
const i32 B10 = 017          # ! TH0016 17
struct B12 { 1: Foo..Bar a } # ! TH0013 17
