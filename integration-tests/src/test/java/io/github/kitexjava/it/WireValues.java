package io.github.kitexjava.it;

import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.thrift.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Random plain values, in the form of {@link WireProtocol}, of the types of an IDL. */
final class WireValues {
  private static final int DEPTH = 2;
  private static final List<String> TEXTS =
      List.of(
          "", "a", "plain", "grüße", "世界 😀", "\"\\\n\u0000", "x".repeat(70), "y".repeat(64) + "ü");

  private static final List<Double> REALS =
      List.of(
          0.0,
          -0.0,
          1e300,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  private final Program program;
  private final Random random;
  private final boolean unknownEnums;

  /**
   * @param unknownEnums whether numbers without a constant may stand where they survive: in fields
   *     and in lists
   */
  WireValues(Program program, Random random, boolean unknownEnums) {
    this.program = program;
    this.random = random;
    this.unknownEnums = unknownEnums;
  }

  /** Every field is set, but for some optional structs, which may hold each other without end. */
  Map<Integer, Object> full(StructType struct) {
    return struct(struct, DEPTH, true);
  }

  /** Required fields are set, and half of the others. */
  Map<Integer, Object> partial(StructType struct) {
    return struct(struct, DEPTH, false);
  }

  private Map<Integer, Object> struct(StructType struct, int depth, boolean full) {
    Map<Integer, Object> values = new LinkedHashMap<>();
    if (struct.symbol().kind() == Symbol.Kind.UNION) {
      List<Field> members =
          struct.fields().stream().filter(f -> depth > 0 || f.type() instanceof BaseType).toList();
      Field member = members.get(random.nextInt(members.size()));
      values.put(member.id(), value(member.type(), depth - 1, unknownEnums));
      return values;
    }
    for (Field field : struct.fields()) {
      if (field.requiredness() == Requiredness.REQUIRED || isSet(field, depth, full)) {
        values.put(field.id(), value(field.type(), depth - 1, unknownEnums));
      }
    }
    return values;
  }

  private boolean isSet(Field field, int depth, boolean full) {
    if (full && field.defaultValue().isPresent()) {
      return true;
    }
    boolean nested = field.type().resolved() instanceof NamedType named && !named.isEnum();
    if (nested && field.requiredness() == Requiredness.OPTIONAL) {
      return depth > 0 && random.nextInt(3) == 0;
    }
    if (nested && depth <= 0) {
      return false;
    }
    return full || random.nextBoolean();
  }

  private Object value(Type written, int depth, boolean unknown) {
    Type type = written.resolved();
    if (type instanceof BaseType base) {
      return base(base);
    }
    if (type instanceof ListType list) {
      List<Object> elements = new ArrayList<>();
      for (int i = size(depth); i > 0; i--) {
        elements.add(value(list.element(), depth - 1, unknown));
      }
      return elements;
    }
    if (type instanceof SetType set) {
      Set<Object> elements = new LinkedHashSet<>();
      for (int i = size(depth); i > 0; i--) {
        elements.add(value(set.element(), depth - 1, false));
      }
      return elements;
    }
    if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      for (int i = size(depth); i > 0; i--) {
        entries.put(value(map.key(), depth - 1, false), value(map.value(), depth - 1, false));
      }
      return entries;
    }
    Symbol symbol = ((NamedType) type).symbol();
    return symbol.kind() == Symbol.Kind.ENUM
        ? number(program.enumeration(symbol), unknown)
        : struct(program.struct(symbol), depth, true);
  }

  private int size(int depth) {
    return depth < -2 ? 0 : random.nextInt(4);
  }

  private int number(EnumType type, boolean unknown) {
    if (unknown && random.nextInt(3) == 0) {
      return random.nextInt();
    }
    return type.constants().get(random.nextInt(type.constants().size())).value();
  }

  /** Of any length in bits, so that each length in bytes of a protocol comes to pass. */
  private long integer() {
    return random.nextLong() >> random.nextInt(64);
  }

  private double real() {
    return random.nextInt(8) == 0 ? REALS.get(random.nextInt(REALS.size())) : random.nextGaussian();
  }

  private Object base(BaseType type) {
    return switch (type) {
      case BOOL -> random.nextBoolean();
      case I8 -> (byte) integer();
      case I16 -> (short) integer();
      case I32 -> (int) integer();
      case I64 -> integer();
      case DOUBLE -> real();
      case STRING -> TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
      case BINARY -> {
        byte[] bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
        yield Bytes.copyOf(bytes);
      }
      case UUID -> new UUID(random.nextLong(), random.nextLong());
    };
  }
}
