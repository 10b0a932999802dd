package io.github.kitexjava.rpc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services of a server and the method that a message means. Immutable. */
final class Services {
  private final List<String> names;
  private final Map<String, BoundMethod<?>> byName;
  private final MethodTable table;
  private final boolean needsName;

  /**
   * @param byName also as {@code service:method}
   * @param needsName whether a message must say which service it means
   */
  Services(List<String> names, Map<String, BoundMethod<?>> byName, boolean needsName) {
    this.names = List.copyOf(names);
    this.byName = Map.copyOf(byName);
    this.table = new MethodTable(byName);
    this.needsName = needsName;
  }

  /**
   * Null if there is no such method. A header may say which service is meant; one that is not here
   * is passed over, as Kitex does it: a client may know the service by a later name.
   */
  @Nullable BoundMethod<?> find(MessageInput input, MessageHeader head) {
    String service = input.info().get(HeaderInfo.SERVICE_NAME);
    if (needsName && service == null) {
      return byName.get(multiplexedOnly(head.name()));
    }
    return service == null || !(needsName || names.contains(service))
        ? table.find(input.buffer(), head.nameStart(), head.nameEnd())
        : byName.get(service + ":" + head.name());
  }

  /**
   * A name as libthrift's multiplexed protocol sends it; empty, which no method has, for others.
   */
  private static String multiplexedOnly(String name) {
    return name.indexOf(':') < 0 ? "" : name;
  }

  /** Why {@link #find} found nothing. */
  ApplicationException refusal(HeaderInfo info, MessageHeader head) {
    String meant = info.get(HeaderInfo.SERVICE_NAME);
    if (needsName && meant == null && head.name().indexOf(':') < 0) {
      return new ApplicationException(
          ApplicationException.NO_SERVICE_NAME, "no service name, method " + head.name());
    }
    if (needsName && meant != null && !names.contains(meant)) {
      return new ApplicationException(
          ApplicationException.UNKNOWN_SERVICE,
          "unknown service %s, method %s".formatted(meant, head.name()));
    }
    String service = meant != null && names.contains(meant) ? meant : String.join(", ", names);
    return new ApplicationException(
        ApplicationException.UNKNOWN_METHOD,
        "unknown method %s (service %s)".formatted(head.name(), service));
  }
}
