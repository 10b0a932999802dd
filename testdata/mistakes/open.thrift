struct C1 {}
# ! TH0011 19
const string C2 = "never closed
