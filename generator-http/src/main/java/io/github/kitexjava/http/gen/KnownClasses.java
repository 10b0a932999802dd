package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The generated classes and the runtime's that a signature or a zero value in a user's files may
 * name.
 */
final class KnownClasses {
  private KnownClasses() {}

  static Set<ClassName> of(HttpNames names) {
    Set<ClassName> known = new LinkedHashSet<>();
    known.add(RuntimeNames.BYTES);
    known.add(RuntimeNames.REQUEST_CONTEXT);
    for (ThriftFile file : names.program().files()) {
      file.declarations(StructType.class).forEach(s -> known.add(names.type(s.symbol())));
      file.declarations(EnumType.class).forEach(e -> known.add(names.type(e.symbol())));
    }
    return known;
  }
}
