package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something that happens in the course of a call, recorded in {@link RpcStats}. Names and levels
 * are those of Kitex's {@code stats}; a program can {@link #define} its own.
 *
 * <p>Immutable; there is one object for each name.
 */
public final class RpcEvent {
  // Before the constants, which are put into it
  private static final Map<String, RpcEvent> BY_NAME = new ConcurrentHashMap<>();

  /** On a client when the call begins, on a server when the first byte of its message is there. */
  public static final RpcEvent RPC_START = define("RPCStart", StatsLevel.BASE);

  /** On a client when the caller gets the outcome, on a server when the reply is written. */
  public static final RpcEvent RPC_FINISH = define("RPCFinish", StatsLevel.BASE);

  /** Before the handler's middlewares run. */
  public static final RpcEvent SERVER_HANDLE_START =
      define("ServerHandleStart", StatsLevel.DETAILED);

  /** When handler and middlewares have returned. */
  public static final RpcEvent SERVER_HANDLE_FINISH =
      define("ServerHandleFinish", StatsLevel.DETAILED);

  /** Before a connection is taken from the pool or made. */
  public static final RpcEvent CLIENT_CONNECT_START =
      define("ClientConnStart", StatsLevel.DETAILED);

  /** When there is a connection, or an error instead. */
  public static final RpcEvent CLIENT_CONNECT_FINISH =
      define("ClientConnFinish", StatsLevel.DETAILED);

  /** When the first byte of a message is there. */
  public static final RpcEvent READ_START = define("ReadStart", StatsLevel.DETAILED);

  /** On a client when the reply is decoded, on a server when the whole message is there. */
  public static final RpcEvent READ_FINISH = define("ReadFinish", StatsLevel.DETAILED);

  /** On a client when it begins to wait for the reply. */
  public static final RpcEvent WAIT_READ_START = define("WaitReadStart", StatsLevel.DETAILED);

  /** On a client when the first byte of the reply is there. */
  public static final RpcEvent WAIT_READ_FINISH = define("WaitReadFinish", StatsLevel.DETAILED);

  /** Before a message is encoded, on a client, or sent, on a server. */
  public static final RpcEvent WRITE_START = define("WriteStart", StatsLevel.DETAILED);

  /** When the operating system has taken the message. */
  public static final RpcEvent WRITE_FINISH = define("WriteFinish", StatsLevel.DETAILED);

  private final String name;
  private final StatsLevel level;

  private RpcEvent(String name, StatsLevel level) {
    this.name = requireNonNull(name, "name");
    this.level = requireNonNull(level, "level");
  }

  /**
   * Makes an event of a program's own, best once, as a constant. Safe for use by several threads.
   *
   * @param level the lowest at which it is recorded
   * @throws IllegalArgumentException if there is an event of this name, or {@code level} is {@link
   *     StatsLevel#DISABLED}, at which nothing is recorded
   */
  public static RpcEvent define(String name, StatsLevel level) {
    RpcEvent event = new RpcEvent(name, level);
    if (level == StatsLevel.DISABLED) {
      throw new IllegalArgumentException(
          "event `%s` at level DISABLED (expected: BASE or DETAILED)".formatted(name));
    }
    if (BY_NAME.putIfAbsent(name, event) != null) {
      throw new IllegalArgumentException("event `%s` is defined already".formatted(name));
    }
    return event;
  }

  public String name() {
    return name;
  }

  /** The lowest level at which it is recorded. */
  public StatsLevel level() {
    return level;
  }

  @Override
  public String toString() {
    return name;
  }
}
