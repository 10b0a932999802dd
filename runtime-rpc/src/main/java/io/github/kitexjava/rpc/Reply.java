package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

/**
 * How a call ended, as its IDL describes it. Everything else is thrown: a {@link
 * BizStatusException} or an {@link RpcException}.
 */
public sealed interface Reply {
  /** The result of a method that has one; numbers and booleans are boxed. */
  record Value(Object value) implements Reply {
    public Value {
      requireNonNull(value, "value");
    }
  }

  /** A method without a result has run, or a oneway one was sent. */
  record Done() implements Reply {
    static final Done DONE = new Done();
  }

  /** An exception that the IDL declares for the method. */
  record Declared(Exception exception) implements Reply {
    public Declared {
      requireNonNull(exception, "exception");
    }
  }

  static Reply value(Object value) {
    return new Value(value);
  }

  static Reply done() {
    return Done.DONE;
  }

  static Reply declared(Exception exception) {
    return new Declared(exception);
  }
}
