package io.github.kitexjava.rpc;

/** What the peer answered in a message of type EXCEPTION. */
final class RemoteFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final ApplicationException answer;

  RemoteFailure(ApplicationException answer) {
    super(answer);
    this.answer = answer;
  }

  ApplicationException answer() {
    return answer;
  }
}
