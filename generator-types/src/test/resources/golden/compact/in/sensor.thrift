namespace java com.acme.sensor

enum Unit { CELSIUS = 1, PERCENT = 2 }

/** What a sensor saw. */
struct Reading {
  1: required i64 at
  2: bool valid
  3: optional Unit unit
  4: list<double> samples
  5: map<string, list<Reading>> parts
  6: Cause cause
}

union Cause { 1: string note, 2: Reading earlier }

exception Silent { 1: string message }
