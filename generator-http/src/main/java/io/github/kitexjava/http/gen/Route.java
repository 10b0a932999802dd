package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * One path that one method of a service answers.
 *
 * @param span the annotation
 */
record Route(Verb verb, RoutePath path, SourceSpan span) {

  /** As {@code GET /hello}. */
  @Override
  public String toString() {
    return verb + " " + path.text();
  }
}
