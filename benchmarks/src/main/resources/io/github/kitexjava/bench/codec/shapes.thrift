// What the codecs are measured on; the wide struct is added by `Shapes`.
struct Small {
  1: i32 id
  2: string name
  3: double score
}

struct Mixed {
  1: i64 id
  2: string name
  3: i32 age
  4: bool active
  5: double score
  6: i16 level
  7: optional string note
  8: list<string> tags
  9: map<string, i64> counters
  10: list<i32> numbers
}

struct Batch {
  1: list<Small> items
}

struct Leaf {
  1: string text
  2: i64 number
}

struct Third {
  1: Leaf left
  2: Leaf right
  3: i32 number
}

struct Second {
  1: Third left
  2: Third right
  3: string text
}

struct First {
  1: Second left
  2: Second right
  3: i32 number
}

struct Nested {
  1: First left
  2: First right
  3: string text
}

struct Maps {
  1: map<string, string> headers
  2: map<string, i64> counts
  3: list<string> words
  4: set<string> labels
}

struct Numbers {
  1: list<i32> ints
  2: list<i64> longs
  3: list<double> doubles
  4: list<bool> flags
  5: list<i16> shorts
}

struct Text {
  1: string text
}
