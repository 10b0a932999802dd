package io.github.kitexjava.http;

import static java.util.Objects.requireNonNull;

/** A handler that says how the start-up lines call it; a lambda cannot. */
public interface NamedHandler extends Handler {
  /** Shown as {@code handlerName=} at start-up, such as {@code demo.Router.ping}. */
  String name();

  /** Gives a name to a handler, which is called as it is. */
  static NamedHandler of(String name, Handler handler) {
    return new Named(requireNonNull(name, "name"), requireNonNull(handler, "handler"));
  }

  /** The name of any handler: its own, else made from its class. */
  static String nameOf(Handler handler) {
    if (handler instanceof NamedHandler named) {
      return named.name();
    }
    String type = handler.getClass().getName();
    int lambda = type.indexOf("$$Lambda");
    return lambda < 0 ? type : type.substring(0, lambda) + ".lambda";
  }
}
