package io.github.kitexjava.thrift.protocol;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftStruct;
import java.util.Locale;
import java.util.Map;

/**
 * Generated values as what every library for JSON, YAML or documents takes: maps, lists, texts,
 * numbers and booleans, by the rules of {@link Protocol#JSON}. Code for Jackson, generated on
 * request, is made of this; it needs no library itself. Safe for use by several threads.
 *
 * <pre>{@code
 * Map<String, Object> plain = PlainValues.JSON.of(user);
 * User same = PlainValues.JSON.read(User.CODEC.descriptor(), plain);
 * }</pre>
 *
 * @param names how fields are called
 * @param enums how constants of enums are written; both forms are read
 */
public record PlainValues(Names names, Enums enums) {
  /** As {@link Protocol#JSON} has it. */
  public static final PlainValues JSON = new PlainValues(Names.IDL, Enums.NAME);

  public PlainValues {
    requireNonNull(names, "names");
    requireNonNull(enums, "enums");
  }

  /** How fields are called. */
  public enum Names {
    /** As in the IDL. */
    IDL {
      @Override
      String of(String idl) {
        return idl;
      }
    },
    /** {@code user_name}. */
    SNAKE_CASE {
      @Override
      String of(String idl) {
        return idl.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
            .toLowerCase(Locale.ROOT);
      }
    },
    /** {@code userName}. */
    LOWER_CAMEL {
      @Override
      String of(String idl) {
        StringBuilder camel = new StringBuilder();
        for (String word : SNAKE_CASE.of(idl).split("_", -1)) {
          if (!word.isEmpty()) {
            boolean first = camel.isEmpty();
            camel.append(first ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
            camel.append(word, 1, word.length());
          }
        }
        return camel.isEmpty() ? idl : camel.toString();
      }
    };

    abstract String of(String idl);
  }

  /** How constants of enums are written. */
  public enum Enums {
    /** By the name of the Java constant; by number where there is no name. */
    NAME,
    NUMBER
  }

  /**
   * The fields that are set, and of primitives those without {@code optional} too.
   *
   * @return a map of its own, in the order of the IDL
   */
  public Map<String, Object> of(ThriftStruct value) {
    return new PlainWriter(this).struct(value.descriptor(), value);
  }

  /**
   * Makes a value. Names that the type does not have are passed over, a null is as if its name were
   * not there.
   *
   * @throws IllegalArgumentException if something is of another type than its field, or if a union
   *     has not exactly one field
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field is not there
   */
  public <T> T read(StructDescriptor<T> descriptor, Map<String, ?> plain) {
    return new PlainReader(this).struct(descriptor, plain);
  }
}
