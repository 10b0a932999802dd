package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Of two annotations with one key, most tools read only one. */
final class RepeatedAnnotationAdvice implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (Declaration declaration : file.declarations()) {
        check(declaration.annotations(), diagnostics);
        inside(declaration).forEach(annotations -> check(annotations, diagnostics));
      }
    }
  }

  private static Stream<Annotations> inside(Declaration declaration) {
    if (declaration instanceof StructType struct) {
      return struct.fields().stream().map(Field::annotations);
    }
    if (declaration instanceof EnumType type) {
      return type.constants().stream().map(EnumType.Constant::annotations);
    }
    if (declaration instanceof ServiceType service) {
      return service.methods().stream().flatMap(RepeatedAnnotationAdvice::of);
    }
    return Stream.of();
  }

  private static Stream<Annotations> of(ServiceType.Method method) {
    List<Annotations> own = List.of(method.annotations());
    return Stream.of(
            own.stream(),
            method.arguments().stream().map(Field::annotations),
            method.exceptions().stream().map(Field::annotations))
        .flatMap(annotations -> annotations);
  }

  private static void check(Annotations annotations, Diagnostics diagnostics) {
    Map<String, Annotation> first = new HashMap<>();
    for (Annotation annotation : annotations.list()) {
      Annotation earlier = first.putIfAbsent(annotation.key(), annotation);
      if (earlier != null) {
        diagnostics.warning(
            Code.REPEATED_ANNOTATION,
            annotation.span(),
            "annotation `" + annotation.key() + "` is given twice",
            "most tools read only one of them",
            new Related(earlier.span(), "first given here"));
      }
    }
  }
}
