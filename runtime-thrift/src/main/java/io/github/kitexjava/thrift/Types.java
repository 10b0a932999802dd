package io.github.kitexjava.thrift;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The types of Thrift: their numbers on the wire, and their descriptors.
 *
 * <p>{@link BinaryReader#field()} returns {@code type << 16 | id}, the id as 16 bits without sign,
 * so that one {@code switch} tells type and field: {@code case Types.I64 << 16 | 1}.
 */
public final class Types {
  /** Ends the fields of a struct. */
  public static final int STOP = 0;

  public static final int BOOL = 2;
  public static final int I8 = 3;
  public static final int DOUBLE = 4;
  public static final int I16 = 6;

  /** Also every enum. */
  public static final int I32 = 8;

  public static final int I64 = 10;

  /** Also binary. */
  public static final int STRING = 11;

  /** Also unions and exceptions. */
  public static final int STRUCT = 12;

  public static final int MAP = 13;
  public static final int SET = 14;
  public static final int LIST = 15;
  public static final int UUID = 16;

  private static final int[] MIN_BYTES = new int[UUID + 1];
  private static final int[] FIXED_BYTES = new int[UUID + 1];
  private static final String[] NAMES = new String[UUID + 1];

  static {
    fixed(BOOL, 1, "bool");
    fixed(I8, 1, "i8");
    fixed(DOUBLE, 8, "double");
    fixed(I16, 2, "i16");
    fixed(I32, 4, "i32");
    fixed(I64, 8, "i64");
    fixed(UUID, 16, "uuid");
    atLeast(STRING, 4, "string");
    atLeast(STRUCT, 1, "struct");
    atLeast(MAP, 6, "map");
    atLeast(SET, 5, "set");
    atLeast(LIST, 5, "list");
  }

  private Types() {}

  private static void fixed(int type, int bytes, String name) {
    FIXED_BYTES[type] = bytes;
    atLeast(type, bytes, name);
  }

  private static void atLeast(int type, int bytes, String name) {
    MIN_BYTES[type] = bytes;
    NAMES[type] = name;
  }

  /** The fewest bytes that a value takes; 0 for a number that is no type. */
  static int minBytes(int type) {
    return type > 0 && type <= UUID ? MIN_BYTES[type] : 0;
  }

  /** The bytes that every value takes; 0 when they differ or the number is no type. */
  public static int fixedBytes(int type) {
    return type > 0 && type <= UUID ? FIXED_BYTES[type] : 0;
  }

  /** As in an IDL, or the number. */
  public static String name(int type) {
    return minBytes(type) > 0 ? NAMES[type] : "type " + type;
  }

  public static ThriftType bool() {
    return BaseType.BOOL;
  }

  public static ThriftType i8() {
    return BaseType.I8;
  }

  public static ThriftType i16() {
    return BaseType.I16;
  }

  public static ThriftType i32() {
    return BaseType.I32;
  }

  public static ThriftType i64() {
    return BaseType.I64;
  }

  /** The IDL's {@code double}, which is no name for a Java method. */
  public static ThriftType float64() {
    return BaseType.DOUBLE;
  }

  public static ThriftType string() {
    return BaseType.STRING;
  }

  public static ThriftType binary() {
    return BaseType.BINARY;
  }

  public static ThriftType uuid() {
    return BaseType.UUID;
  }

  public static ThriftType enumeration(IntFunction<? extends ThriftEnum> forValue) {
    return new ThriftType.EnumType(forValue);
  }

  public static ThriftType list(ThriftType element) {
    return new ThriftType.ListType(element);
  }

  public static ThriftType set(ThriftType element) {
    return new ThriftType.SetType(element, false);
  }

  /** A set of the IDL for which Java has a list. */
  public static ThriftType setAsList(ThriftType element) {
    return new ThriftType.SetType(element, true);
  }

  public static ThriftType map(ThriftType key, ThriftType value) {
    return new ThriftType.MapType(key, value);
  }

  /**
   * A type of many containers in each other. Generated code has it for what would be more calls in
   * calls than a compiler takes.
   *
   * @param steps from left to right: {@code v} takes the next of the parts; {@code l}, {@code s}
   *     and {@code S} make a list, a set and a set as a list of what there is last; {@code m} makes
   *     a map of the last two, the key being the first of them
   */
  public static ThriftType nested(String steps, ThriftType... parts) {
    Deque<ThriftType> made = new ArrayDeque<>();
    int next = 0;
    for (int i = 0; i < steps.length(); i++) {
      char step = steps.charAt(i);
      if (step == 'v') {
        made.push(parts[next++]);
        continue;
      }
      ThriftType last = made.pop();
      made.push(
          switch (step) {
            case 'l' -> list(last);
            case 's' -> set(last);
            case 'S' -> setAsList(last);
            case 'm' -> map(made.pop(), last);
            default -> throw new IllegalArgumentException("step `" + step + "` (expected: vlsSm)");
          });
    }
    return made.pop();
  }

  /**
   * A struct, union or exception; asked for its descriptor only when needed, so types may recurse.
   */
  public static ThriftType struct(Supplier<? extends StructDescriptor<?>> descriptor) {
    return new ThriftType.StructType(descriptor);
  }

  /** The same by the codec, which is what generated code has at hand. */
  public static ThriftType struct(ThriftCodec<?> codec) {
    return new ThriftType.StructType(new DescriptorOf(codec));
  }
}
