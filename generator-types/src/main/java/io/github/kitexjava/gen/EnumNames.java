package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.EnumType.Constant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The constants of one enum: as written in the IDL, where Java lets them. */
final class EnumNames {
  private static final Set<String> OURS = Set.of("UNRECOGNIZED", "value", "KNOWN");

  /** A nested type of open enums, which a constant would hide. */
  private static final Set<String> OURS_IF_OPEN = Set.of("Known");

  private final Map<String, String> constants = new HashMap<>();

  static EnumNames of(EnumType type, boolean open, Renames renames) {
    EnumNames names = new EnumNames();
    NameAllocator scope =
        NameAllocator.caseSensitive()
            .reserve(ReservedNames.KEYWORDS)
            .reserve(OURS)
            .reserve(open ? OURS_IF_OPEN : Set.of());
    for (Constant constant : type.constants()) {
      String name = scope.allocate(Identifiers.legal(constant.name()));
      names.constants.put(constant.name(), name);
      renames.note(
          type.symbol().file(),
          constant.span(),
          "constant",
          constant.name(),
          name,
          "Java or the generated code needs that name for something else");
    }
    return names;
  }

  String of(Constant constant) {
    String name = constants.get(constant.name());
    if (name == null) {
      throw new IllegalArgumentException("no constant " + constant.name() + " in this enum");
    }
    return name;
  }
}
