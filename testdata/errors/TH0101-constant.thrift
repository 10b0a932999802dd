const A = 1
const i32 B 2
const i32 C : 3
const map<string, i32> D = {"a" = 1}
const list<i32> E = (1, 2)
const list<string> F = {"a", "b"}
