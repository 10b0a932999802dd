package io.github.kitexjava.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;

/** Turns values into the bytes of a JSON text. */
final class Rendering {
  /** Go writes hexadecimal digits of escapes in lower case. */
  private static final JsonFactory HTML_SAFE =
      JsonFactory.builder()
          .characterEscapes(new HtmlSafeEscapes())
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  private static final JsonFactory PURE =
      JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

  private Rendering() {}

  static <T extends @Nullable Object> byte[] htmlSafe(T value, JsonWriter<T> writer) {
    return render(HTML_SAFE, value, writer);
  }

  static <T extends @Nullable Object> byte[] pure(T value, JsonWriter<T> writer) {
    return render(PURE, value, writer);
  }

  private static <T extends @Nullable Object> byte[] render(
      JsonFactory factory, T value, JsonWriter<T> writer) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
        writer.write(out, value);
      }
      return bytes.toByteArray();
    }
  }
}
