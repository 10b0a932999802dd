namespace java acme.ping

struct Ping {
  1: i64 id
}

service Pinger {
  Ping ping(1: Ping ping)
}
