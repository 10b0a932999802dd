package io.github.kitexjava.rpc;

/**
 * The kinds of failure a call can end in. Names and texts are those of Kitex's {@code kerrors}, so
 * that logs of Java and Go services can be searched alike.
 */
public enum ErrorType implements ErrorKind {
  INTERNAL("internal exception"),
  SERVICE_DISCOVERY("service discovery error"),
  GET_CONNECTION("get connection error"),
  LOAD_BALANCE("loadbalance error"),
  NO_MORE_INSTANCE("no more instances to retry"),
  RPC_TIMEOUT("rpc timeout"),
  CANCELED_BY_BUSINESS("canceled by business"),
  TIMEOUT_BY_BUSINESS("timeout by business"),
  ACL("request forbidden"),
  CIRCUIT_BREAK("forbidden by circuitbreaker"),
  REMOTE_OR_NETWORK("remote or network error"),
  OVER_LIMIT("request over limit"),
  PANIC("panic"),
  BIZ("biz error"),
  RETRY("retry error"),
  ROUTE("rpc route failed"),
  PAYLOAD_VALIDATION("payload validation error");

  private final String text;

  ErrorType(String text) {
    this.text = text;
  }

  /** What a message of this kind begins with. */
  @Override
  public String text() {
    return text;
  }
}
