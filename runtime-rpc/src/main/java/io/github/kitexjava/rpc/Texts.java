package io.github.kitexjava.rpc;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;

/** How durations, addresses and failures are written in logs and messages: as Kitex writes them. */
final class Texts {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private Texts() {}

  /** As {@code 1.5s}, {@code 50ms}, {@code 1m0s}, {@code 1h0m0.25s}. */
  static String duration(Duration duration) {
    long nanos = duration.toNanos();
    if (nanos == 0) {
      return "0s";
    }
    String sign = nanos < 0 ? "-" : "";
    long size = Math.abs(nanos);
    if (size < MICRO) {
      return sign + size + "ns";
    }
    if (size < MILLI) {
      return sign + decimal(size, MICRO) + "µs";
    }
    if (size < SECOND) {
      return sign + decimal(size, MILLI) + "ms";
    }
    long minutes = size / SECOND / 60;
    String seconds = decimal(size - minutes * 60 * SECOND, SECOND) + "s";
    if (minutes == 0) {
      return sign + seconds;
    }
    return sign + (minutes < 60 ? "" : minutes / 60 + "h") + minutes % 60 + "m" + seconds;
  }

  private static String decimal(long value, long unit) {
    StringBuilder text = new StringBuilder().append(value / unit);
    long rest = value % unit;
    if (rest != 0) {
      String digits = Long.toString(unit + rest).substring(1);
      text.append('.').append(digits.replaceAll("0+$", ""));
    }
    return text.toString();
  }

  /** As {@code 10.0.0.1:8888} and {@code [::]:8888}; every local address is {@code [::]}. */
  static String address(SocketAddress address) {
    if (!(address instanceof InetSocketAddress inet)) {
      return address.toString();
    }
    if (inet.isUnresolved()) {
      return inet.getHostString() + ":" + inet.getPort();
    }
    if (inet.getAddress().isAnyLocalAddress()) {
      return "[::]:" + inet.getPort();
    }
    String host = inet.getAddress().getHostAddress();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + inet.getPort();
  }

  /** What went wrong, in the words of the exception, or its class when it has none. */
  static String messageOf(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getName() : message;
  }
}
