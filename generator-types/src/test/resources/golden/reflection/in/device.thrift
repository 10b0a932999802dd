include "base.thrift"

namespace java com.acme.device

enum State {
  OFF = 0 (label = "aus")
  ON = 1 (label = "an", color = "green")
  STARTED = 1
} (owner = "ops")

struct Device {
  1: required base.Id id (api.path = "id", label)
  2: State state = State.OFF
  3: map<State, list<base.Range>> ranges
} (table = "devices", index = "id", index = "state")

union Part { 1: string name (label = "\"Name\"\n") }

exception Broken { 1: string message }

typedef list<Device> Devices

const State FIRST = State.ON (label = "first")
const i32 LIMIT = 10

service DeviceService {
  Device find(1: base.Id id) throws (1: Broken broken) (api.get = "/devices/:id")
  void reset()
} (owner = "ops")
