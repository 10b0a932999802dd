package io.github.kitexjava.http;

import java.util.List;
import java.util.Map;

/**
 * The fields and files of a form, whatever way it was sent.
 *
 * @param fields text values by name
 * @param files uploaded files by name
 */
record FormBody(Map<String, List<String>> fields, Map<String, List<FormFile>> files) {
  static final FormBody NONE = new FormBody(Map.of(), Map.of());

  /**
   * Reads a body by its content type; a body of another type has no fields.
   *
   * @throws BadRequestException when a multipart body is broken
   */
  static FormBody parse(MediaType type, byte[] body) {
    return switch (type.essence()) {
      case "application/x-www-form-urlencoded" ->
          new FormBody(FormFields.parse(Utf8.decode(body)), Map.of());
      case "multipart/form-data" -> MultipartParser.parse(type, body);
      default -> NONE;
    };
  }
}
