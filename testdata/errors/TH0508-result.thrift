exception Gone {}

service Users {
  Gone get()
}
