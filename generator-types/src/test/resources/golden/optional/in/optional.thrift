namespace java com.acme.optional

enum Speed { SLOW = 1, FAST = 2 }

struct Address { 1: string street }

struct Parcel {
  1: required Address receiver
  2: Address sender
  3: Speed speed
  /** As the sender says. */
  4: optional string content
  5: optional i32 grams
  6: optional list<string> marks
  7: Speed fastest = Speed.FAST
}

exception Lost {
  1: string message
  2: optional Address last_seen
}
