package io.github.kitexjava.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How an engine listens and what it accepts; made with {@link #builder()}.
 *
 * @param host the address to listen on; empty for all
 * @param port 0 for a free one
 * @param idleTimeout how long a connection may be silent; a handler that works longer loses it
 * @param maxBodyBytes larger request bodies get 413
 * @param maxHeaderBytes larger request heads get 431
 * @param maxTargetBytes longer request lines get 414
 * @param exitWait how long a stop waits for requests under way and for hooks
 * @param redirectTrailingSlash whether {@code /a/} leads to {@code /a} when only that has a route,
 *     and the other way round
 * @param handleMethodNotAllowed whether a path with routes for other methods only gets 405 with
 *     {@code Allow}, not 404
 */
public record HertzOptions(
    String host,
    int port,
    Duration idleTimeout,
    int maxBodyBytes,
    int maxHeaderBytes,
    int maxTargetBytes,
    Duration exitWait,
    boolean redirectTrailingSlash,
    boolean handleMethodNotAllowed) {

  /** Environment variable with the port of an engine that is not told another. */
  public static final String PORT_VARIABLE = "HERTZ_PORT";

  /**
   * System property with the port of an engine that is not told another; wins over the variable.
   */
  public static final String PORT_PROPERTY = "hertz.port";

  private static final int DEFAULT_PORT = 8888;

  /** Refuses what no engine can work with. */
  public HertzOptions {
    requireNonNull(host, "host");
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port is `" + port + "`, expected 0 to 65535");
    }
    requirePositive(idleTimeout.toMillis(), "idleTimeout");
    requirePositive(maxBodyBytes, "maxBodyBytes");
    requirePositive(maxHeaderBytes, "maxHeaderBytes");
    requirePositive(maxTargetBytes, "maxTargetBytes");
    requirePositive(exitWait.toMillis(), "exitWait");
  }

  /** Hertz's defaults: all addresses, port 8888 unless the environment names another. */
  public static HertzOptions defaults() {
    return builder().build();
  }

  /** Begins with Hertz's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The address as Hertz's start-up line shows it. */
  String address(int actualPort) {
    String shown = host.isEmpty() ? "[::]" : host.indexOf(':') < 0 ? host : "[" + host + "]";
    return shown + ":" + actualPort;
  }

  private static void requirePositive(long value, String name) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is `" + value + "`, expected more than 0");
    }
  }

  private static int defaultPort() {
    Optional<String> asked =
        Optional.ofNullable(System.getProperty(PORT_PROPERTY))
            .or(() -> Optional.ofNullable(System.getenv(PORT_VARIABLE)))
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    return asked.map(HertzOptions::parsePort).orElse(DEFAULT_PORT);
  }

  private static int parsePort(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "port is `"
              + text
              + "` (from "
              + PORT_PROPERTY
              + " or "
              + PORT_VARIABLE
              + "), expected a number",
          e);
    }
  }

  /** Sets options one by one. */
  public static final class Builder {
    private String host = "";
    private int port = defaultPort();
    private Duration idleTimeout = Duration.ofMinutes(3);
    private int maxBodyBytes = 4 * 1024 * 1024;
    private int maxHeaderBytes = 1024 * 1024;
    private int maxTargetBytes = 64 * 1024;
    private Duration exitWait = Duration.ofSeconds(5);
    private boolean redirectTrailingSlash = true;
    private boolean handleMethodNotAllowed = true;

    private Builder() {}

    /** The address to listen on; empty, the default, for all. */
    public Builder host(String value) {
      host = value;
      return this;
    }

    /** The port to listen on; 0 for a free one. Default: 8888, or what the environment names. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** How long a connection may be silent. Default: 3 minutes. */
    public Builder idleTimeout(Duration value) {
      idleTimeout = value;
      return this;
    }

    /** The largest request body. Default: 4 MB. */
    public Builder maxBodyBytes(int value) {
      maxBodyBytes = value;
      return this;
    }

    /** The largest head of a request. Default: 1 MB. */
    public Builder maxHeaderBytes(int value) {
      maxHeaderBytes = value;
      return this;
    }

    /** The longest request line. Default: 64 KB. */
    public Builder maxTargetBytes(int value) {
      maxTargetBytes = value;
      return this;
    }

    /** How long a stop waits for requests under way and for hooks. Default: 5 seconds. */
    public Builder exitWait(Duration value) {
      exitWait = value;
      return this;
    }

    /** Whether a path that differs by its last slash is redirected. Default: true. */
    public Builder redirectTrailingSlash(boolean value) {
      redirectTrailingSlash = value;
      return this;
    }

    /** Whether a known path with another method gets 405 rather than 404. Default: true. */
    public Builder handleMethodNotAllowed(boolean value) {
      handleMethodNotAllowed = value;
      return this;
    }

    /** The options; refuses what no engine can work with. */
    public HertzOptions build() {
      return new HertzOptions(
          host,
          port,
          idleTimeout,
          maxBodyBytes,
          maxHeaderBytes,
          maxTargetBytes,
          exitWait,
          redirectTrailingSlash,
          handleMethodNotAllowed);
    }
  }
}
