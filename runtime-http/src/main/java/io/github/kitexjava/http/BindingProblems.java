package io.github.kitexjava.http;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;

/**
 * Middleware that answers requests which cannot be bound with 400 and a problem document (RFC 9457)
 * that lists each {@link BindingError}. Generated routers put it before all other middleware.
 */
public final class BindingProblems implements NamedHandler {
  private static final int BAD_REQUEST = 400;

  @Override
  public String name() {
    return BindingProblems.class.getName();
  }

  @Override
  public void handle(RequestContext c) throws Exception {
    try {
      c.next();
    } catch (BindException e) {
      c.error(e, ErrorType.BIND);
      c.data(BAD_REQUEST, "application/problem+json", document(e));
    }
  }

  private static byte[] document(BindException e) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JsonText.generator(bytes)) {
      out.writeStartObject();
      out.writeStringProperty("title", "Bad Request");
      out.writeNumberProperty("status", BAD_REQUEST);
      int count = e.errors().size();
      out.writeStringProperty(
          "detail", count == 1 ? "1 value is not valid" : count + " values are not valid");
      out.writeArrayPropertyStart("errors");
      for (BindingError error : e.errors()) {
        out.writeStartObject();
        out.writeStringProperty("source", error.source().text());
        out.writeStringProperty("name", error.name());
        out.writeStringProperty("message", error.message());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
