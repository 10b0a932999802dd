struct Problem {}

service Users {
  void get() throws (1: Problem problem)
}
