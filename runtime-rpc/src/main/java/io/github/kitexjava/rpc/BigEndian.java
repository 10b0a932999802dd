package io.github.kitexjava.rpc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in network order in a byte array. */
final class BigEndian {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private BigEndian() {}

  static int i32(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static void i32(byte[] bytes, int at, int value) {
    INT.set(bytes, at, value);
  }
}
