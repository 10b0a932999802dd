namespace java com.acme.user
include "base.thrift"

enum Level { LOW = 0x1, HIGH }

/** A user. */
struct User {
  1: required base.Id id
  2: string name = "n\u00e9" (key = 'v', flag) // full
  3: optional map<string, list<Level>> levels
}

const User ROOT = {"id": 1, "levels": {'all': [Level.LOW, HIGH]}}

service Users {
  User find(1: base.Id id)
}
