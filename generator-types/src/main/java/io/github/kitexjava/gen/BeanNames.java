package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The properties of one bean, and the methods that the JavaBeans specification gives them. The
 * first letter is always a capital: some tools pass over {@code getuId}, and none over {@code
 * getUId}, although they call that property {@code UId}.
 */
final class BeanNames {
  /** What each property may have: one begins no other, so that only equal properties clash. */
  private static final List<String> PREFIXES = List.of("get", "is", "set", "has", "unset", "raw");

  private static final List<String> METHODS =
      List.of("builder", "descriptor", "copy", "requireFields");

  /** Beside the parameters of its builder, which are named after fields. */
  static final String BEAN = "bean";

  private final Set<String> taken = new HashSet<>();

  /** For a bean that has these methods otherwise. */
  BeanNames(List<String> helpers) {
    taken.addAll(ReservedNames.OBJECT_METHODS);
    taken.addAll(METHODS);
    taken.addAll(helpers);
  }

  /** A property whose methods are free, with underscores until they are. */
  String allocate(String wanted) {
    String property = wanted;
    while (!isFree(property)) {
      property += "_";
    }
    for (String prefix : PREFIXES) {
      taken.add(prefix + Identifiers.upperFirst(property));
    }
    return property;
  }

  private boolean isFree(String property) {
    return PREFIXES.stream()
        .noneMatch(prefix -> taken.contains(prefix + Identifiers.upperFirst(property)));
  }

  /** The names of a field that is a property. */
  static FieldNames named(FieldNames names, String property, Type type) {
    String capitalized = Identifiers.upperFirst(property);
    return new FieldNames(
        (type.resolved() == BaseType.BOOL ? "is" : "get") + capitalized,
        "has" + capitalized,
        "raw" + capitalized,
        names.setter(),
        names.rawSetter(),
        names.clear(),
        capitalized,
        names.variable(),
        names.constant(),
        names.caseName());
  }
}
