package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of the class that holds a file's constants: as written, where Java lets them. */
final class ConstantNames {
  /** Types that the expressions of values name. */
  private static final List<String> TYPES =
      List.of(
          "List",
          "Set",
          "Map",
          "UUID",
          "Bytes",
          "ListBuilder",
          "SetBuilder",
          "MapBuilder",
          "StandardCharsets",
          "java",
          "io");

  private final Map<String, String> constants = new HashMap<>();

  /**
   * Allocates the names of one file's constants.
   *
   * @param foreign classes and packages, which a constant of the same name would hide
   */
  static ConstantNames of(ThriftFile file, Set<String> foreign, Renames renames) {
    ConstantNames names = new ConstantNames();
    NameAllocator scope =
        NameAllocator.caseSensitive()
            .reserve(ReservedNames.KEYWORDS)
            .reserve(ReservedNames.JAVA_LANG)
            .reserve(TYPES)
            .reserve(foreign);
    for (ConstantType constant : file.declarations(ConstantType.class)) {
      String legal = Identifiers.fit(Identifiers.legal(constant.name()));
      boolean part = legal.matches(LargeValueRenderer.PART + "\\d+");
      String name = scope.allocate(part ? legal + "_" : legal);
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
}
