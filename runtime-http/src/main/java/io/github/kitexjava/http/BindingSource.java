package io.github.kitexjava.http;

import java.util.Locale;

/** Where in a request a value was, or should have been. */
public enum BindingSource {
  PATH,
  QUERY,
  HEADER,
  COOKIE,
  /** A field or file of an urlencoded or multipart body. */
  FORM,
  /** A JSON body, or the whole body as it is. */
  BODY;

  /** As clients read it in an error: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
