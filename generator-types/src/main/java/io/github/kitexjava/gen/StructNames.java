package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The members of the class of one struct, union or exception. */
final class StructNames {
  private static final List<String> METHODS = List.of("builder", "toBuilder", "descriptor");

  /** Where unknown fields are kept: the accessor, the field, and a local of the codec. */
  static final List<String> UNKNOWN_FIELDS = List.of("unknownFields", "unknown");

  private static final List<String> UNION_METHODS = List.of("visit", "unknown", "descriptor");
  private static final List<String> UNION_CASES =
      List.of("Codec", "Visitor", "Unknown", "Descriptor");

  /** Locals of generated methods that also have a local for each field. */
  private static final List<String> LOCALS =
      List.of(
          "in", "out", "field", "before", "that", "other", "hash", "seed", "source", "java", "io",
          "yield");

  private static final String REASON =
      "Java or the generated code needs that name for something else";

  private final Map<Integer, FieldNames> byId = new HashMap<>();
  private final NamingStyle style;

  private StructNames(NamingStyle style) {
    this.style = style;
  }

  static StructNames of(
      StructType struct,
      String className,
      NamingStyle style,
      List<String> helpers,
      Set<String> foreign,
      Renames renames) {
    StructNames names = new StructNames(style);
    names.allocate(struct, className, helpers, foreign);
    for (Field field : struct.fields()) {
      names.note(struct, field, names.of(field).accessor(), renames);
    }
    return names;
  }

  /** The same for a bean. Its builder has the methods that it would have otherwise. */
  static StructNames ofBean(
      StructType struct,
      String className,
      NamingStyle style,
      List<String> helpers,
      Set<String> foreign,
      Renames renames) {
    StructNames names = new StructNames(style);
    Set<String> taken = new HashSet<>(foreign);
    taken.add(BeanNames.BEAN);
    names.allocate(struct, className, helpers, taken);
    BeanNames methods = new BeanNames(helpers);
    for (Field field : struct.fields()) {
      String property = methods.allocate(style.member(field.name()));
      names.byId.put(field.id(), BeanNames.named(names.of(field), property, field.type()));
      names.note(struct, field, property, renames);
    }
    return names;
  }

  private void note(StructType struct, Field field, String name, Renames renames) {
    String wanted = style.member(field.name());
    renames.note(struct.symbol().file(), field.span(), "field", wanted, name, REASON);
  }

  FieldNames of(Field field) {
    FieldNames names = byId.get(field.id());
    if (names == null) {
      throw new IllegalArgumentException("no field " + field.id() + " in this struct");
    }
    return names;
  }

  private void allocate(
      StructType struct, String className, List<String> helpers, Set<String> foreign) {
    NameAllocator methods = methods(struct.symbol().kind()).reserve(helpers);
    NameAllocator variables =
        NameAllocator.caseSensitive()
            .reserve(ReservedNames.KEYWORDS)
            .reserve(LOCALS)
            .reserve(helpers)
            .reserve(words(struct))
            .reserve(foreign);
    NameAllocator constants =
        NameAllocator.caseSensitive().reserve(List.of("CODEC", "UUID")).reserve(foreign);
    NameAllocator cases =
        NameAllocator.ignoringCase().reserve(UNION_CASES).reserve(List.of(className));
    NameAllocator clearing = NameAllocator.caseSensitive(); // the only ones without a parameter
    Set<String> derived = derived(struct);
    Map<Integer, String> accessors = new HashMap<>();
    Map<Integer, String> fields = new HashMap<>();
    for (Field field : struct.fields()) {
      String wanted = style.member(field.name());
      String accessor = methods.allocate(wanted, derived);
      accessors.put(field.id(), accessor);
      fields.put(field.id(), variables.allocate(style.variable(field.name())));
    }
    constants.reserve(fields.values());
    for (Field field : struct.fields()) {
      String accessor = accessors.getOrDefault(field.id(), "");
      String upper = Identifiers.upperFirst(accessor);
      String has = methods.allocate("has" + upper);
      String raw = methods.allocate(accessor + "Value");
      byId.put(
          field.id(),
          new FieldNames(
              accessor,
              has,
              raw,
              accessor,
              raw,
              clearing.allocate("clear" + upper),
              upper,
              fields.getOrDefault(field.id(), ""),
              constants.allocate(Identifiers.upperSnake(accessor)),
              cases.allocate(Identifiers.fitInside(className, caseName(field)))));
    }
  }

  private String caseName(Field field) {
    return Identifiers.upperFirst(style.member(field.name()));
  }

  /** The fields that hold presence bits; some may go unused. */
  private static List<String> words(StructType struct) {
    return IntStream.rangeClosed(0, Slot.words(struct.fields().size()))
        .mapToObj(Slot::wordName)
        .toList();
  }

  /** Names that fields must leave to the helpers of other fields: {@code hasName}. */
  private Set<String> derived(StructType struct) {
    Set<String> derived = new HashSet<>();
    boolean union = struct.symbol().kind() == Symbol.Kind.UNION;
    for (Field field : struct.fields()) {
      String wanted = style.member(field.name());
      if (!union) {
        derived.add("has" + Identifiers.upperFirst(wanted));
      }
      if (!union && TypeMapper.isEnum(field.type())) {
        derived.add(wanted + "Value");
      }
    }
    return derived;
  }

  private static NameAllocator methods(Symbol.Kind kind) {
    NameAllocator methods =
        NameAllocator.caseSensitive()
            .reserve(ReservedNames.KEYWORDS)
            .reserve(ReservedNames.OBJECT_METHODS)
            .reserve(kind == Symbol.Kind.UNION ? UNION_METHODS : METHODS);
    return kind == Symbol.Kind.EXCEPTION
        ? methods.reserve(ReservedNames.THROWABLE_METHODS)
        : methods;
  }
}
