package io.github.kitexjava.interop;

import io.github.kitexjava.interop.talk.Everything;
import io.github.kitexjava.interop.talk.Gone;
import io.github.kitexjava.interop.talk.Key;
import io.github.kitexjava.interop.talk.Level;
import io.github.kitexjava.interop.talk.Talk;
import io.github.kitexjava.interop.talk.TalkServer;
import io.github.kitexjava.interop.talk.TooLong;
import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.ApplicationException;
import io.github.kitexjava.rpc.BizStatusException;
import io.github.kitexjava.rpc.MetaInfo;
import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.thrift.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Answers as the handler of the Go server does. */
public final class TalkHandler implements Talk {
  private final List<String> notes = new CopyOnWriteArrayList<>();

  private TalkHandler() {}

  /** On a free port. */
  public static RpcServer start() {
    return TalkServer.builder(new TalkHandler()).port(0).build().start();
  }

  @Override
  public String ping(String text) {
    return "pong " + text;
  }

  @Override
  public String describe(Everything value) {
    return Words.text(value);
  }

  @Override
  public Everything make(boolean full) {
    return full ? Words.everything() : Everything.builder().build();
  }

  @Override
  public Everything echo(Everything value) {
    return value;
  }

  @Override
  public String scalars(
      boolean flag,
      byte tiny,
      short small,
      int number,
      long large,
      double real,
      String text,
      Bytes raw,
      Level level) {
    return String.join(
        " ",
        String.valueOf(flag),
        String.valueOf(tiny),
        String.valueOf(small),
        String.valueOf(number),
        String.valueOf(large),
        Words.real(real),
        Words.quoted(text),
        Words.hex(raw),
        Words.level(level));
  }

  @Override
  public boolean opposite(boolean flag) {
    return !flag;
  }

  @Override
  public byte negatedByte(byte value) {
    return (byte) -value;
  }

  @Override
  public short negatedShort(short value) {
    return (short) -value;
  }

  @Override
  public int negatedInt(int value) {
    return -value;
  }

  @Override
  public long negatedLong(long value) {
    return -value;
  }

  @Override
  public double half(double value) {
    return value / 2;
  }

  @Override
  public Bytes reversed(Bytes raw) {
    byte[] reversed = new byte[raw.size()];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = raw.at(reversed.length - 1 - i);
    }
    return Bytes.copyOf(reversed);
  }

  @Override
  public Level higher(Level level) {
    return level == Level.LOW ? Level.MIDDLE : Level.HIGH;
  }

  @Override
  public List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  @Override
  public Map<String, List<Integer>> places(List<String> words) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      places.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(i);
    }
    return places;
  }

  @Override
  public Set<Level> levels(Map<Level, Integer> counts) {
    return counts.keySet().stream()
        .filter(level -> counts.get(level) > 0)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<Integer, Key> byLength(Set<String> names) {
    Map<Integer, Key> keys = new LinkedHashMap<>();
    for (String name : names) {
      keys.put(name.length(), Key.builder().id(name.length()).name(name).build());
    }
    return keys;
  }

  @Override
  public Key find(String name) {
    return null;
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
  public List<String> notes() {
    return notes;
  }

  @Override
  public String shortened(String text, int limit) {
    if (limit < 0) {
      throw Gone.builder().since(-1).build();
    }
    if (text.length() > limit) {
      throw TooLong.builder().message(text.length() + " is too long").limit(limit).build();
    }
    return text;
  }

  @Override
  public void remove(Key key) {
    if (key == null) {
      throw new IllegalArgumentException("no key");
    }
    if (key.id() == 404) {
      throw Gone.builder().since(1999).key(key).build();
    }
  }

  @Override
  public void fail(String why) {
    throw new IllegalStateException(why);
  }

  @Override
  public void failWith(int number, String why) {
    throw new ApplicationException(number, why);
  }

  @Override
  public void collapse(String why) {
    throw new AssertionError(why);
  }

  @Override
  public String carried() {
    CallContext context = CallContext.current();
    MetaInfo.sendBackwardValue(context, "word", "wörd");
    return "tenant "
        + MetaInfo.persistentValue(context, "tenant").orElse("")
        + ", mark "
        + MetaInfo.value(context, "mark").orElse("");
  }

  @Override
  public void report(int code, String why) {
    throw new BizStatusException(code, why, Map.of("who", "a \"b\" ü"));
  }

  @Override
  public void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
