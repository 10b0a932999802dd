package io.github.kitexjava.rpc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services of a server and the method that a message means. Immutable. */
final class Services {
  private final List<String> names;
  private final Map<String, BoundMethod<?>> byName;
  private final MethodTable table;

  /**
   * @param byName also as {@code service:method}
   */
  Services(List<String> names, Map<String, BoundMethod<?>> byName) {
    this.names = List.copyOf(names);
    this.byName = Map.copyOf(byName);
    this.table = new MethodTable(byName);
  }

  /**
   * Null if there is no such method. A header may say which service is meant; one that is not here
   * is passed over, as Kitex does it: a client may know the service by a later name.
   */
  @Nullable BoundMethod<?> find(MessageInput input, MessageHeader head) {
    String service = input.info().get(HeaderInfo.SERVICE_NAME);
    return service == null || !names.contains(service)
        ? table.find(input.buffer(), head.nameStart(), head.nameEnd())
        : byName.get(service + ":" + head.name());
  }

  /** Why {@link #find} found nothing. */
  ApplicationException refusal(HeaderInfo info, MessageHeader head) {
    String meant = info.get(HeaderInfo.SERVICE_NAME);
    String service = meant != null && names.contains(meant) ? meant : String.join(", ", names);
    return new ApplicationException(
        ApplicationException.UNKNOWN_METHOD,
        "unknown method %s (service %s)".formatted(head.name(), service));
  }
}
