exception Failure {
  1: string message
}

struct Report {
  1: Failure failure
}
