package io.github.kitexjava.thrift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, by index in IDL order or by name; numbers and booleans unboxed.
 *
 * <p>One that is not set reads as the IDL's default, else as 0, false, the empty string or an empty
 * container; a struct, union, exception or uuid as null. The typed methods are for generated code
 * and check nothing; {@link #get(int)} and {@link #set(int, Object)} are for middleware and check
 * the type. Not safe for use by several threads at once.
 */
public final class Arguments {
  private static final long[] NO_NUMBERS = {};

  /** Stands in {@link #objects} for a number that is set. */
  private static final Object SET = new Object();

  private final MethodDescriptor<?, ?> method;
  private final long[] numbers;
  private final @Nullable Object[] objects;

  Arguments(MethodDescriptor<?, ?> method, boolean withNumbers) {
    int count = method.arguments().size();
    this.method = method;
    this.numbers = withNumbers ? new long[count] : NO_NUMBERS;
    this.objects = new @Nullable Object[count];
  }

  public int size() {
    return objects.length;
  }

  public boolean isSet(int index) {
    return objects[index] != null;
  }

  /** Takes an argument back; it is not sent then, and reads as when it never came. */
  public void clear(int index) {
    objects[index] = null;
  }

  public boolean bool(int index) {
    return number(index) != 0;
  }

  public Arguments bool(int index, boolean value) {
    number(index, value ? 1 : 0);
    return this;
  }

  public byte i8(int index) {
    return (byte) number(index);
  }

  public Arguments i8(int index, byte value) {
    number(index, value);
    return this;
  }

  public short i16(int index) {
    return (short) number(index);
  }

  public Arguments i16(int index, short value) {
    number(index, value);
    return this;
  }

  /** Also the number of an enum. */
  public int i32(int index) {
    return (int) number(index);
  }

  /** Also the number of an enum. */
  public Arguments i32(int index, int value) {
    number(index, value);
    return this;
  }

  public long i64(int index) {
    return number(index);
  }

  public Arguments i64(int index, long value) {
    number(index, value);
    return this;
  }

  /** The IDL's {@code double}. */
  public double float64(int index) {
    return Double.longBitsToDouble(number(index));
  }

  /** The IDL's {@code double}. */
  public Arguments float64(int index, double value) {
    number(index, Double.doubleToRawLongBits(value));
    return this;
  }

  /** Anything that is no number: string, binary, uuid, container, struct. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <T> T object(int index) {
    Object value = objects[index];
    return (T) (value == null ? method.arguments().get(index).valueWhenNotSet() : value);
  }

  /** Anything that is no number; null takes the argument back. */
  public Arguments object(int index, @Nullable Object value) {
    objects[index] = value;
    return this;
  }

  /**
   * The value, boxed if it is a number; an enum as its number.
   *
   * @return null for a struct or uuid that is not set
   */
  public @Nullable Object get(int index) {
    return argument(index).kind().get(this, index);
  }

  /**
   * The value, as {@link #get(int)} has it.
   *
   * @throws IllegalArgumentException if the method has no such argument
   */
  public @Nullable Object get(String name) {
    return get(method.indexOf(name));
  }

  /**
   * Replaces an argument; null takes it back.
   *
   * @throws IllegalArgumentException if the value is of another type than the IDL says
   */
  public void set(int index, @Nullable Object value) {
    MethodDescriptor.Argument argument = argument(index);
    if (value == null) {
      clear(index);
      return;
    }
    Class<?> expected = argument.kind().javaType();
    if (!expected.isInstance(value)) {
      throw new IllegalArgumentException(
          "argument `%s` of `%s` is a `%s`, got a `%s`"
              .formatted(
                  argument.name(),
                  method.name(),
                  expected.getSimpleName(),
                  value.getClass().getName()));
    }
    argument.kind().set(this, index, value);
  }

  /**
   * Replaces an argument, as {@link #set(int, Object)} does.
   *
   * @throws IllegalArgumentException if the method has no such argument, or the value is of another
   *     type than the IDL says
   */
  public void set(String name, @Nullable Object value) {
    set(method.indexOf(name), value);
  }

  private MethodDescriptor.Argument argument(int index) {
    return method.arguments().get(index);
  }

  private long number(int index) {
    return objects[index] == null ? argument(index).numberWhenNotSet() : numbers[index];
  }

  private void number(int index, long value) {
    numbers[index] = value;
    objects[index] = SET;
  }

  /** As {@code get(id=7, name=Ada)}; what is not set is left out. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", method.name() + "(", ")");
    for (int i = 0; i < objects.length; i++) {
      if (isSet(i)) {
        text.add(argument(i).name() + "=" + get(i));
      }
    }
    return text.toString();
  }

  /** How values of one type are kept. */
  enum Kind {
    BOOL(Boolean.class) {
      @Override
      Object get(Arguments arguments, int index) {
        return arguments.bool(index);
      }

      @Override
      void set(Arguments arguments, int index, Object value) {
        arguments.bool(index, (Boolean) value);
      }
    },
    I8(Byte.class) {
      @Override
      Object get(Arguments arguments, int index) {
        return arguments.i8(index);
      }
    },
    I16(Short.class) {
      @Override
      Object get(Arguments arguments, int index) {
        return arguments.i16(index);
      }
    },
    I32(Integer.class) {
      @Override
      Object get(Arguments arguments, int index) {
        return arguments.i32(index);
      }
    },
    I64(Long.class) {
      @Override
      Object get(Arguments arguments, int index) {
        return arguments.i64(index);
      }
    },
    DOUBLE(Double.class) {
      @Override
      Object get(Arguments arguments, int index) {
        return arguments.float64(index);
      }

      @Override
      void set(Arguments arguments, int index, Object value) {
        arguments.float64(index, (Double) value);
      }
    },
    STRING(String.class),
    BINARY(Bytes.class),
    UUID(UUID.class),
    LIST(List.class),
    SET(Set.class),
    MAP(Map.class),
    STRUCT(ThriftStruct.class);

    private final Class<?> javaType;

    Kind(Class<?> javaType) {
      this.javaType = javaType;
    }

    static Kind of(ThriftType type) {
      if (type instanceof BaseType base) {
        return valueOf(base.name());
      }
      if (type instanceof ThriftType.EnumType) {
        return I32;
      }
      if (type instanceof ThriftType.ListType) {
        return LIST;
      }
      if (type instanceof ThriftType.SetType set) {
        return set.asList() ? LIST : SET;
      }
      return type instanceof ThriftType.MapType ? MAP : STRUCT;
    }

    Class<?> javaType() {
      return javaType;
    }

    boolean isNumber() {
      return compareTo(DOUBLE) <= 0;
    }

    @Nullable Object get(Arguments arguments, int index) {
      Object value = arguments.object(index);
      return value;
    }

    void set(Arguments arguments, int index, Object value) {
      if (isNumber()) {
        arguments.number(index, ((Number) value).longValue());
      } else {
        arguments.object(index, value);
      }
    }

    /** Null for structs and uuids: there is no empty one. */
    @Nullable Object empty() {
      return switch (this) {
        case STRING -> "";
        case BINARY -> Bytes.EMPTY;
        case LIST -> List.of();
        case SET -> Set.of();
        case MAP -> Map.of();
        case UUID, STRUCT, BOOL, I8, I16, I32, I64, DOUBLE -> null;
      };
    }
  }
}
