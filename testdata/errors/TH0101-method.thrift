service Users {
  get()
  i32 size
  void stop() {}
  3: void start()
  void run() throws Problem
}

exception Problem {}
