namespace java acme.stable

enum Level {
  LOW = 1
  HIGH = 2
}
