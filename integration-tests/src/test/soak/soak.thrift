namespace java io.github.kitexjava.soak.api

exception Refused {
  1: string reason
}

struct Parcel {
  1: i64 id
  2: string text
  3: list<i64> numbers
}

/** A method for each kind of call; all of them may be executed twice. */
service Soak {
  Parcel echo(1: Parcel parcel)
  binary large(1: binary body)
  i64 refuse(1: i64 id) throws (1: Refused refused)
  i64 panic(1: i64 id)
  i64 status(1: i64 id)
  i64 slow(1: i64 id, 2: i32 millis)
  oneway void note(1: i64 id)
}
