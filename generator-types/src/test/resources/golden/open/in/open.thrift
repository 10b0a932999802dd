namespace java com.acme.open

/** How far a parcel is. */
enum State {
  PACKED = 1
  /** On the road. */
  SENT = 2
  SHIPPED = 2
}

struct Parcel {
  1: required State state = State.PACKED
  2: set<State> past
  3: optional State next
}

const State FIRST = State.PACKED
