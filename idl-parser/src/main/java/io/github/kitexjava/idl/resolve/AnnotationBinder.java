package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.AnnotationDef;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Annotations;
import java.util.List;

/** Annotations as the model has them. */
final class AnnotationBinder {
  /** What Apache's compiler gives an annotation of which only the key is written. */
  private static final String NO_VALUE = "1";

  private AnnotationBinder() {}

  static Annotations bind(List<AnnotationDef> written) {
    return written.isEmpty()
        ? Annotations.NONE
        : new Annotations(written.stream().map(AnnotationBinder::bind).toList());
  }

  private static Annotation bind(AnnotationDef written) {
    String value = written.value().map(v -> v.cooked()).orElse(NO_VALUE);
    return new Annotation(written.key().text(), value, written.span());
  }
}
