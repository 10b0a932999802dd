package io.github.kitexjava.http;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  static byte[] htmlSafe(Consumer<JsonGenerator> text) {
    return render(HTML_SAFE, text);
  }

  static byte[] pure(Consumer<JsonGenerator> text) {
    return render(PURE, text);
  }

  /** Loads the JSON library, so that the first request need not wait for it. */
  static void warmUp() {
    byte[] unused = htmlSafe(out -> PlainJson.write(out, List.of("", 0, Map.of())));
  }

  private static byte[] render(JsonFactory factory, Consumer<JsonGenerator> text) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
        text.accept(out);
      }
      return bytes.toByteArray();
    }
  }
}
