package io.github.kitexjava.thrift;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in arrays, as Thrift's binary protocol has them: one load or store for each. */
final class BigEndian {
  static final VarHandle SHORT = of(short[].class);
  static final VarHandle INT = of(int[].class);
  static final VarHandle LONG = of(long[].class);

  private BigEndian() {}

  private static VarHandle of(Class<?> numbers) {
    return MethodHandles.byteArrayViewVarHandle(numbers, ByteOrder.BIG_ENDIAN);
  }
}
