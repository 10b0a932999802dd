package io.github.kitexjava.thrift;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way between arrays of primitives and the lists that generated types hold, without a box for
 * each number. Arrays are copied, both ways.
 */
public final class PrimitiveLists {
  private PrimitiveLists() {}

  public static List<Boolean> of(boolean... values) {
    return new BoolList(values.clone());
  }

  public static List<Byte> of(byte... numbers) {
    return new I8List(numbers.clone());
  }

  public static List<Short> of(short... numbers) {
    return new I16List(numbers.clone());
  }

  public static List<Integer> of(int... numbers) {
    return new I32List(numbers.clone());
  }

  public static List<Long> of(long... numbers) {
    return new I64List(numbers.clone());
  }

  public static List<Double> of(double... numbers) {
    return new Float64List(numbers.clone());
  }

  public static boolean[] toBooleanArray(List<Boolean> list) {
    if (list instanceof BoolList ours) {
      return ours.values().clone();
    }
    boolean[] values = new boolean[list.size()];
    int size = 0;
    for (boolean element : list) {
      values[size++] = element;
    }
    return values;
  }

  public static byte[] toByteArray(List<Byte> list) {
    if (list instanceof I8List ours) {
      return ours.numbers().clone();
    }
    byte[] numbers = new byte[list.size()];
    int size = 0;
    for (byte element : list) {
      numbers[size++] = element;
    }
    return numbers;
  }

  public static short[] toShortArray(List<Short> list) {
    if (list instanceof I16List ours) {
      return ours.numbers().clone();
    }
    short[] numbers = new short[list.size()];
    int size = 0;
    for (short element : list) {
      numbers[size++] = element;
    }
    return numbers;
  }

  public static int[] toIntArray(List<Integer> list) {
    if (list instanceof I32List ours) {
      return ours.numbers().clone();
    }
    int[] numbers = new int[list.size()];
    int size = 0;
    for (int element : list) {
      numbers[size++] = element;
    }
    return numbers;
  }

  public static long[] toLongArray(List<Long> list) {
    if (list instanceof I64List ours) {
      return ours.numbers().clone();
    }
    long[] numbers = new long[list.size()];
    int size = 0;
    for (long element : list) {
      numbers[size++] = element;
    }
    return numbers;
  }

  public static double[] toDoubleArray(List<Double> list) {
    if (list instanceof Float64List ours) {
      return ours.numbers().clone();
    }
    double[] numbers = new double[list.size()];
    int size = 0;
    for (double element : list) {
      numbers[size++] = element;
    }
    return numbers;
  }

  /** The list of the first elements of an array: on primitives if they are numbers or booleans. */
  static <E> List<E> pack(@Nullable Object[] elements, int size) {
    if (size > 0 && (elements[0] instanceof Number || elements[0] instanceof Boolean)) {
      FrozenList<E> boxed = new FrozenList<>(Arrays.copyOf(elements, size));
      return pack(boxed, boxed.get(0));
    }
    return new FrozenList<>(size == elements.length ? elements : Arrays.copyOf(elements, size));
  }

  @SuppressWarnings("unchecked") // of the type of the first element are all
  private static <E> List<E> pack(List<E> boxed, Object first) {
    List<?> list = boxed;
    Object packed = list;
    if (first instanceof Boolean) {
      packed = new BoolList(toBooleanArray((List<Boolean>) list));
    } else if (first instanceof Byte) {
      packed = new I8List(toByteArray((List<Byte>) list));
    } else if (first instanceof Short) {
      packed = new I16List(toShortArray((List<Short>) list));
    } else if (first instanceof Integer) {
      packed = new I32List(toIntArray((List<Integer>) list));
    } else if (first instanceof Long) {
      packed = new I64List(toLongArray((List<Long>) list));
    } else if (first instanceof Double) {
      packed = new Float64List(toDoubleArray((List<Double>) list));
    }
    return (List<E>) packed;
  }
}
