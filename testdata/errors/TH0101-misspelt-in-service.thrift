service Users extend Base {
  onway void ping()
  void stop() throw (1: Problem problem)
}

service Base {}

exception Problem {}
