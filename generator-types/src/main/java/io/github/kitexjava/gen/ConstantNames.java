package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of the class that holds a file's constants: as written, where Java lets them. */
final class ConstantNames {
  private final Map<String, String> constants = new HashMap<>();

  static ConstantNames of(ThriftFile file, Renames renames) {
    ConstantNames names = new ConstantNames();
    NameAllocator scope = NameAllocator.caseSensitive().reserve(ReservedNames.KEYWORDS);
    for (ConstantType constant : file.declarations(ConstantType.class)) {
      String name = scope.allocate(Identifiers.fit(Identifiers.legal(constant.name())));
      names.constants.put(constant.name(), name);
      renames.note(
          file.id(),
          constant.span(),
          "constant",
          constant.name(),
          name,
          "Java needs that name for something else");
    }
    return names;
  }

  String of(ConstantType constant) {
    String name = constants.get(constant.name());
    if (name == null) {
      throw new IllegalArgumentException("no constant " + constant.name() + " in this file");
    }
    return name;
  }

  List<String> all() {
    return List.copyOf(constants.values());
  }
}
