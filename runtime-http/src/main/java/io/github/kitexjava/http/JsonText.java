package io.github.kitexjava.http;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Whole JSON documents: from text or bytes to a value and back, with generated readers and writers.
 */
public final class JsonText {
  /** Deeper documents are refused: generated readers call each other once for each level. */
  static final int MAX_DEPTH = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private JsonText() {}

  /**
   * Reads a document.
   *
   * @throws BindException with all that is wrong with it
   */
  public static <T> T read(String json, JsonReader<T> reader) {
    List<BindingError> errors = new ArrayList<>();
    Optional<T> value = read(BindingSource.BODY, "", json, reader, errors::add);
    if (!errors.isEmpty()) {
      throw new BindException(errors);
    }
    return value.orElseThrow();
  }

  /** Writes a document. */
  public static <T> String write(T value, JsonWriter<T> writer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writer.write(out, requireNonNull(value, "value"));
    }
    return text.toString();
  }

  /** Writes to the end of a stream. */
  static JsonGenerator generator(OutputStream bytes) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
  }

  /** Reads a text that stands somewhere in a request. */
  static <T> Optional<T> read(
      BindingSource source,
      String name,
      String json,
      JsonReader<T> reader,
      Consumer<BindingError> errors) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return read(source, name, bytes, reader, errors);
  }

  /** Reads bytes that stand somewhere in a request. */
  static <T> Optional<T> read(
      BindingSource source,
      String name,
      byte[] json,
      JsonReader<T> reader,
      Consumer<BindingError> errors) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonInput in = new JsonInput(parser, source, name, errors);
      in.begin();
      T value = reader.read(in);
      in.end();
      return Optional.ofNullable(value);
    } catch (JacksonException malformed) {
      errors.accept(new BindingError(source, name, reason(malformed)));
      return Optional.empty();
    }
  }

  /** Without Jackson's own words: they name its classes and change with its versions. */
  private static String reason(JacksonException malformed) {
    if (malformed instanceof StreamConstraintsException) {
      return "JSON beyond a limit, such as " + MAX_DEPTH + " levels or 1000 digits";
    }
    if (malformed.getLocation() == null) {
      return "not valid JSON";
    }
    return "not valid JSON at line "
        + malformed.getLocation().getLineNr()
        + ", column "
        + malformed.getLocation().getColumnNr();
  }
}
