namespace java com.acme.ping

exception Refused { 1: string message, 2: i32 code }

service Ping {
  string ping(1: string text) throws (1: Refused refused)
  oneway void note(1: string text)
}
