package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The classes that the signatures and values in a user's files may name. */
final class KnownClasses {
  private KnownClasses() {}

  static Set<ClassName> of(RpcNames names) {
    Set<ClassName> known = new LinkedHashSet<>();
    Stream.of(
            List.class,
            Map.class,
            Set.class,
            UUID.class,
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Double.class)
        .map(ClassName::get)
        .forEach(known::add);
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
