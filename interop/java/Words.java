package io.github.kitexjava.interop;

import io.github.kitexjava.interop.talk.Choice;
import io.github.kitexjava.interop.talk.Everything;
import io.github.kitexjava.interop.talk.Key;
import io.github.kitexjava.interop.talk.Level;
import io.github.kitexjava.interop.talk.Point;
import io.github.kitexjava.thrift.Bytes;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What server and client of the tests share: values, and how they are written in a transcript. */
final class Words {
  private Words() {}

  /** Each field filled, most of them at a border of their type. */
  static Everything everything() {
    return Everything.builder()
        .flag(true)
        .tiny(Byte.MIN_VALUE)
        .small(Short.MIN_VALUE)
        .number(Integer.MIN_VALUE)
        .large(Long.MIN_VALUE)
        .real(-0.1)
        .text("grüße, 世界 🙂")
        .raw(bytes(0, 127, 128, 255))
        .level(Level.HIGH)
        .place(Point.builder().x(1).y(-1).label("center").build())
        .path(List.of(Point.builder().x(2).y(3).build(), Point.builder().build()))
        .counts(Map.of("", 0L, "one", 1L, "most", Long.MAX_VALUE))
        .lines(Map.of(-1, List.of(), 2, List.of("a", "b")))
        .tags(new LinkedHashSet<>(List.of("left", "right")))
        .maybe(0)
        .note("")
        .limit(Level.LOW)
        .reals(List.of(0.5, 1e300))
        .preset(43)
        .greeting("good day")
        .keys(Map.of(Level.MIDDLE, key(7)))
        .table(List.of(List.of(true, false), List.of()))
        .choice(Choice.point(Point.builder().x(8).y(9).build()))
        .seen(1_700_000_000_000L)
        .blob(Bytes.EMPTY)
        .build();
  }

  static Key key(long id) {
    return Key.builder().id(id).name("key").build();
  }

  static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.copyOf(bytes);
  }

  /** Every field; maps and sets are sorted, what is not set is a hyphen. */
  static String text(Everything value) {
    StringJoiner fields = new StringJoiner(" ");
    fields.add("flag=" + value.flag());
    fields.add("tiny=" + value.tiny());
    fields.add("small=" + value.small());
    fields.add("number=" + value.number());
    fields.add("large=" + value.large());
    fields.add("real=" + real(value.real()));
    fields.add("text=" + quoted(value.text()));
    fields.add("raw=" + hex(value.raw()));
    fields.add("level=" + value.levelValue());
    fields.add("place=" + point(value.place()));
    fields.add("path=" + list(value.path(), Words::point));
    fields.add("counts=" + map(value.counts(), Words::quoted, String::valueOf));
    fields.add("lines=" + map(value.lines(), String::valueOf, Words::strings));
    fields.add("tags=" + set(value.tags(), Words::quoted));
    fields.add("maybe=" + (value.hasMaybe() ? value.maybe() : "-"));
    fields.add("note=" + (value.hasNote() ? quoted(value.note()) : "-"));
    fields.add("limit=" + (value.hasLimit() ? value.limitValue() : "-"));
    fields.add("reals=" + (value.hasReals() ? list(value.reals(), Words::real) : "-"));
    fields.add("preset=" + value.preset());
    fields.add("greeting=" + quoted(value.greeting()));
    fields.add("keys=" + map(value.keys(), Words::level, Words::key));
    fields.add("table=" + list(value.table(), row -> list(row, String::valueOf)));
    fields.add("choice=" + (value.hasChoice() ? choice(value.choice()) : "-"));
    fields.add("seen=" + value.seen());
    fields.add("blob=" + (value.hasBlob() ? hex(value.blob()) : "-"));
    return fields.toString();
  }

  /** Tells every double apart, -0 and infinities too. */
  static String real(double value) {
    return Long.toHexString(Double.doubleToRawLongBits(value));
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  static String hex(Bytes raw) {
    return "0x" + HexFormat.of().formatHex(raw.toByteArray());
  }

  static String level(Level level) {
    return Integer.toString(level.value());
  }

  static String key(Key key) {
    return key == null ? "-" : "(" + key.id() + "," + quoted(key.name()) + ")";
  }

  static String strings(List<String> values) {
    return list(values, Words::quoted);
  }

  static <T> String list(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(",", "[", "]"));
  }

  static <T extends Comparable<T>> String set(Set<T> values, Function<T, String> text) {
    return list(values.stream().sorted().toList(), text);
  }

  static <K extends Comparable<K>, V> String map(
      Map<K, V> values, Function<K, String> key, Function<V, String> value) {
    return list(
        values.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList(),
        entry -> key.apply(entry.getKey()) + ":" + value.apply(entry.getValue()));
  }

  private static String point(Point point) {
    if (point == null) {
      return "-";
    }
    String label = point.hasLabel() ? quoted(point.label()) : "-";
    return "(" + point.x() + "," + point.y() + "," + label + ")";
  }

  private static String choice(Choice choice) {
    return choice.visit(
        new Choice.Visitor<String>() {
          @Override
          public String number(int number) {
            return "number " + number;
          }

          @Override
          public String word(String word) {
            return "word " + quoted(word);
          }

          @Override
          public String point(Point point) {
            return "point " + Words.point(point);
          }

          @Override
          public String unknown(Choice.Unknown unknown) {
            return unknown.toString();
          }
        });
  }
}
