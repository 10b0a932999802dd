package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The generated classes and the runtime's that the signatures and values in a user's files may
 * name.
 */
final class KnownClasses {
  private KnownClasses() {}

  static Set<ClassName> of(RpcNames names) {
    Set<ClassName> known = new LinkedHashSet<>();
    known.add(RuntimeNames.BYTES);
    known.add(RuntimeNames.ARGUMENTS);
    for (ThriftFile file : names.program().files()) {
      file.declarations(StructType.class)
          .forEach(s -> known.add(names.java().className(s.symbol())));
      file.declarations(EnumType.class).forEach(e -> known.add(names.java().className(e.symbol())));
      for (ServiceType service : file.declarations(ServiceType.class)) {
        known.add(names.methods(service));
      }
    }
    return known;
  }
}
