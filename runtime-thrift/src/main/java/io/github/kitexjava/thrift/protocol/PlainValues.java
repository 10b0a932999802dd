package io.github.kitexjava.thrift.protocol;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftStruct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        StringBuilder snake = new StringBuilder(idl.length() + 4);
        for (int i = 0; i < idl.length(); i++) {
          snake.append(startsWord(idl, i) ? "_" : "").append(Character.toLowerCase(idl.charAt(i)));
        }
        return snake.toString();
      }
    },
    /** {@code userName}. */
    LOWER_CAMEL {
      @Override
      String of(String idl) {
        String snake = SNAKE_CASE.of(idl);
        StringBuilder camel = new StringBuilder(snake.length());
        for (int i = 0; i < snake.length(); i++) {
          char c = snake.charAt(i);
          if (c != '_') {
            boolean upper = i > 0 && snake.charAt(i - 1) == '_' && !camel.isEmpty();
            camel.append(upper ? Character.toUpperCase(c) : c);
          }
        }
        return camel.isEmpty() ? idl : camel.toString();
      }
    };

    /** True for a capital after what is none, and for the last one of several before a word. */
    private static boolean startsWord(String name, int index) {
      char before = index == 0 ? '_' : name.charAt(index - 1);
      if (!Character.isUpperCase(name.charAt(index)) || before == '_') {
        return false;
      }
      boolean wordFollows =
          index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
      return !Character.isUpperCase(before) || wordFollows;
    }

    abstract String of(String idl);
  }

  /**
   * The names of all fields, by index. Of several that would be called the same the one that is so
   * in the IDL is, else the first; the others keep their names of the IDL.
   */
  List<String> namesOf(StructDescriptor<?> descriptor) {
    return descriptor.derived(names, this::makeNames);
  }

  private List<String> makeNames(StructDescriptor<?> descriptor) {
    Set<String> taken = new HashSet<>();
    for (FieldDescriptor field : descriptor.fields()) {
      if (names.of(field.name()).equals(field.name())) {
        taken.add(field.name());
      }
    }
    List<String> all = new ArrayList<>();
    for (FieldDescriptor field : descriptor.fields()) {
      String name = names.of(field.name());
      all.add(name.equals(field.name()) || taken.add(name) ? name : field.name());
    }
    return List.copyOf(all);
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
