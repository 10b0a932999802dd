package io.github.kitexjava.http;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hears the signals that end a server.
 *
 * <p>By reflection: {@code sun.misc.Signal} is in every JDK's module {@code jdk.unsupported}, but
 * javac warns of it. A shutdown hook would hear them too, yet ends the process with status 143
 * however well it went.
 */
final class Signals {
  private static final Map<String, String> NAMES =
      Map.of("INT", "interrupt", "TERM", "terminated", "HUP", "hangup");

  private Signals() {}

  /**
   * Calls the listener with Go's name of the first signal; a second signal ends the process at
   * once.
   *
   * @return false when this JVM lets nobody hear signals
   */
  static boolean listen(Consumer<String> listener) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Method handle = signalType.getMethod("handle", signalType, handlerType);
      Object usual = handlerType.getField("SIG_DFL").get(null);
      Object handler =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, args) -> {
                handle.invoke(null, args[0], usual);
                String name = String.valueOf(args[0]).replace("SIG", "");
                listener.accept(NAMES.getOrDefault(name, name));
                return null;
              });
      boolean heard = false;
      for (String name : List.of("INT", "TERM", "HUP")) {
        heard |=
            install(handle, signalType.getConstructor(String.class).newInstance(name), handler);
      }
      return heard;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Windows has no HUP; {@code -Xrs} keeps all to itself. */
  private static boolean install(Method handle, Object signal, Object handler) {
    try {
      handle.invoke(null, signal, handler);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
