enum E { A = 1 }
struct S { 1: required i32 aaa }
const i32 E1 = "text"        # ! TH0422 16
const i8 E2 = 300            # ! TH0423 15
const bool E3 = 2            # ! TH0422 17
const i32 E4 = E5            # ! TH0424 11
const i32 E5 = E4
const i32 E6 = Nowhere       # ! TH0421 16
const E E7 = E.B             # ! TH0421 14
const S E8 = {"aab": 1}      # ! TH0426 15
const S E9 = {aaa: 1}        # ! TH0422 15
const uuid E10 = "x"         # ! TH0422 18
const list<i32> E11 = {1: 2} # ! TH0422 23
const map<i32, i32> E12 = {1: 2, 1: 3}  # ! TH0427 34
const E E13 = 7              # ! TH0425 15
const S E14 = {}             # ! TH0428 15
