const map<string, i32> A = {"a": 1, "a": 2}
