package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.context.CallContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that a call carries beside its arguments, as Go's {@code metainfo} has them: a trace's id,
 * a tenant, a test's mark. They travel with the TTHeader transports only.
 *
 * <p>A persistent value goes with every call that is made on behalf of the one that brought it,
 * however far; a transient one goes to the next service and no further; a backward one goes from a
 * handler to its caller. Keys and values are not empty.
 *
 * <p>Safe for use by several threads.
 */
public final class MetaInfo {
  private static final String PERSISTENT = "RPC_PERSIST_";
  private static final String TRANSIENT = "RPC_TRANSIT_";

  private static final CallContext.Key<Values> VALUES = CallContext.Key.named("metainfo");
  private static final CallContext.Key<Map<String, String>> TO_SEND =
      CallContext.Key.named("metainfo for the caller");
  private static final CallContext.Key<Map<String, String>> RECEIVED =
      CallContext.Key.named("metainfo from handlers");
  private static final Values NO_VALUES = new Values(Map.of(), Map.of(), Map.of());

  private MetaInfo() {}

  /**
   * @param arrived transient values that came with the call, which are not sent on
   */
  private record Values(
      Map<String, String> persistent, Map<String, String> toNext, Map<String, String> arrived) {}

  /** A child of the context with which calls carry this value, and all that follow from them. */
  public static CallContext withPersistentValue(CallContext context, String key, String value) {
    Values values = valuesOf(context);
    return context.with(
        VALUES, new Values(with(values.persistent, key, value), values.toNext, values.arrived));
  }

  /** One that came with the current call or was set for those made from it. */
  public static Optional<String> persistentValue(CallContext context, String key) {
    return Optional.ofNullable(valuesOf(context).persistent.get(key));
  }

  /** A child of the context with which calls carry this value, to the called service only. */
  public static CallContext withValue(CallContext context, String key, String value) {
    Values values = valuesOf(context);
    return context.with(
        VALUES, new Values(values.persistent, with(values.toNext, key, value), values.arrived));
  }

  /** A transient one that came with the current call or was set for those made from it. */
  public static Optional<String> value(CallContext context, String key) {
    Values values = valuesOf(context);
    String set = values.toNext.get(key);
    return Optional.ofNullable(set == null ? values.arrived.get(key) : set);
  }

  /**
   * Sends a value to the caller, with the answer to the call that the context belongs to.
   *
   * @return false if there is no such call, or its transport carries no values
   */
  public static boolean sendBackwardValue(CallContext context, String key, String value) {
    checked(key, value);
    Optional<Map<String, String>> toSend = context.value(TO_SEND);
    toSend.ifPresent(values -> values.put(key, value));
    return toSend.isPresent();
  }

  /** A child of the context that keeps what handlers send back to calls made in it. */
  public static CallContext withBackwardValues(CallContext context) {
    return context.with(RECEIVED, new ConcurrentHashMap<>());
  }

  /**
   * What the last handler that sent such a value sent; always empty in a context that is not from
   * {@link #withBackwardValues}.
   */
  public static Optional<String> backwardValue(CallContext context, String key) {
    return context.value(RECEIVED).map(values -> values.get(key));
  }

  private static Values valuesOf(CallContext context) {
    return context.value(VALUES).orElse(NO_VALUES);
  }

  private static Map<String, String> with(Map<String, String> values, String key, String value) {
    checked(key, value);
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(key, value);
    return more;
  }

  private static void checked(String key, String value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    if (key.isEmpty() || value.isEmpty()) {
      throw new IllegalArgumentException(
          "metainfo `%s` = `%s` (expected: neither is empty)".formatted(key, value));
    }
  }

  // On the wire

  /** What a call carries that is made in this context. */
  static void writeCall(CallContext context, HeaderInfo info) {
    Values values = valuesOf(context);
    values.persistent.forEach((key, value) -> info.put(PERSISTENT + key, value));
    values.toNext.forEach((key, value) -> info.put(TRANSIENT + key, value));
  }

  /** The context of a call that came with this. */
  static CallContext readCall(CallContext context, HeaderInfo info) {
    Map<String, String> persistent = new LinkedHashMap<>();
    Map<String, String> arrived = new LinkedHashMap<>();
    info.byName()
        .forEach(
            (name, value) -> {
              take(name, value, PERSISTENT, persistent);
              take(name, value, TRANSIENT, arrived);
            });
    CallContext answering = context.with(TO_SEND, new ConcurrentHashMap<>());
    return persistent.isEmpty() && arrived.isEmpty()
        ? answering
        : answering.with(VALUES, new Values(persistent, Map.of(), arrived));
  }

  /** What the answer carries to a call in this context: as it is, without a prefix. */
  static void writeAnswer(CallContext context, HeaderInfo info) {
    context.value(TO_SEND).ifPresent(values -> values.forEach(info::put));
  }

  /**
   * Keeps what an answer carried for whoever made the call in this context; as in Kitex, everything
   * that has a name.
   */
  static void readAnswer(CallContext context, HeaderInfo info) {
    context
        .value(RECEIVED)
        .ifPresent(values -> info.byName().forEach((name, value) -> take(name, value, "", values)));
  }

  private static void take(String name, String value, String prefix, Map<String, String> into) {
    if (name.startsWith(prefix) && name.length() > prefix.length() && !value.isEmpty()) {
      into.put(name.substring(prefix.length()), value);
    }
  }
}
