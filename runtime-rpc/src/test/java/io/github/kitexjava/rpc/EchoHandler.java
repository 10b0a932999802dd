package io.github.kitexjava.rpc;

import io.github.kitexjava.rpc.echo.Echo;
import io.github.kitexjava.rpc.echo.TooLong;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Answers as a test needs it: special texts make {@code ping} fail in special ways. */
class EchoHandler implements Echo {
  static final int LIMIT = 1 << 20;

  final BlockingQueue<String> notes = new LinkedBlockingQueue<>();

  @Override
  public String ping(String text) {
    return switch (text) {
      case "hi" -> "yo";
      case "fail" -> throw new IllegalArgumentException("x");
      case "own number" -> throw new ApplicationException(1234, "mine");
      case "panic" -> throw new NullPointerException("nothing here");
      case "overflow" -> String.valueOf(endless(0));
      case "link" -> throw new NoClassDefFoundError("gone");
      case "null" -> nothing();
      case "slow" -> slowly();
      default -> text;
    };
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  @SuppressWarnings("NullAway") // what a careless handler does
  private static String nothing() {
    return null;
  }

  private static String slowly() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "slow";
  }

  @Override
  public String echo(String text) throws TooLong {
    if (text.length() > LIMIT) {
      throw new TooLong("at most " + LIMIT, LIMIT);
    }
    return text;
  }

  @Override
  public int add(int left, int right) {
    return left + right;
  }

  @Override
  public void reset() {
    notes.clear();
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  @Override
  public List<Long> sorted(List<Long> numbers, boolean ascending) {
    Comparator<Long> order = Comparator.naturalOrder();
    return numbers.stream().sorted(ascending ? order : order.reversed()).toList();
  }
}
