namespace java acme.echo

include "base.thrift"
include "acme/stable.thrift"

exception Refused {
  1: string reason
}

struct Request {
  1: required string message
  2: optional base.Trace trace
  3: stable.Level level, 4: bool loud
}

service Echo {
  string echo(1: Request request) throws (1: Refused refused)
  oneway void log(1: string line)
}
