package io.github.kitexjava.idl.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one JSON value, piece by piece, in ASCII: whatever reads it, in whatever encoding, reads
 * the same. Not for use by several threads. That the pieces make sense is up to the caller.
 *
 * <p>Methods throw {@link UncheckedIOException} when the target cannot be written.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final Appendable out;
  private final boolean indented;
  private final Deque<Boolean> inLine = new ArrayDeque<>();
  private boolean first = true;
  private boolean named;

  /**
   * Prepares.
   *
   * @param indented for people: an item a line; else all in one line
   */
  public JsonWriter(Appendable out, boolean indented) {
    this.out = requireNonNull(out, "out");
    this.indented = indented;
  }

  public JsonWriter beginObject() {
    return begin('{', !indented);
  }

  /** The same, but what is in it stays in one line. */
  public JsonWriter beginObjectInLine() {
    return begin('{', true);
  }

  public JsonWriter endObject() {
    return end('}');
  }

  public JsonWriter beginArray() {
    return begin('[', !indented);
  }

  public JsonWriter endArray() {
    return end(']');
  }

  /** The name of the member that comes next. */
  public JsonWriter name(String name) {
    item();
    quote(name);
    append(indented ? ": " : ":");
    named = true;
    return this;
  }

  public JsonWriter value(String text) {
    item();
    quote(text);
    return this;
  }

  public JsonWriter value(long number) {
    item();
    return append(Long.toString(number));
  }

  /**
   * Writes a number that reads as this one again.
   *
   * @throws IllegalArgumentException if JSON has no such number
   */
  public JsonWriter value(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(number + " (expected a finite number)");
    }
    item();
    return append(Double.toString(number));
  }

  public JsonWriter value(boolean value) {
    item();
    return append(Boolean.toString(value));
  }

  public JsonWriter nullValue() {
    item();
    return append("null");
  }

  private JsonWriter begin(char bracket, boolean stayInLine) {
    item();
    append(bracket);
    inLine.push(stayInLine || Boolean.TRUE.equals(inLine.peek()));
    first = true;
    return this;
  }

  private JsonWriter end(char bracket) {
    boolean stayInLine = inLine.pop();
    if (!first && !stayInLine) {
      newLine();
    }
    first = false;
    return append(bracket);
  }

  /** What stands before a member, an element or the value of a member. */
  private void item() {
    if (named || inLine.isEmpty()) {
      named = false;
      return;
    }
    if (!first) {
      append(',');
    }
    if (Boolean.FALSE.equals(inLine.peek())) {
      newLine();
    } else if (!first && indented) {
      append(' ');
    }
    first = false;
  }

  private void newLine() {
    append('\n');
    for (int i = inLine.size(); i > 0; i--) {
      append("  ");
    }
  }

  private void quote(String text) {
    append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          append(HEX.charAt(c >> shift & 0xF));
        }
      } else {
        append(c);
      }
    }
    append('"');
  }

  private JsonWriter append(char c) {
    try {
      out.append(c);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON", e);
    }
  }

  private JsonWriter append(String text) {
    try {
      out.append(text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON", e);
    }
  }
}
