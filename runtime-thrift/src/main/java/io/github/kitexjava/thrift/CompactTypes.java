package io.github.kitexjava.thrift;

/** The numbers that types have in the compact protocol; "Thrift Compact protocol encoding". */
final class CompactTypes {
  static final int TRUE = 1;
  static final int FALSE = 2;

  /** By the number in the binary protocol. */
  private static final byte[] COMPACT = new byte[Types.UUID + 1];

  /** By the number in the compact protocol; 0 for none. */
  private static final byte[] BINARY = new byte[16];

  static {
    same(Types.BOOL, TRUE);
    BINARY[FALSE] = Types.BOOL;
    same(Types.I8, 3);
    same(Types.I16, 4);
    same(Types.I32, 5);
    same(Types.I64, 6);
    same(Types.DOUBLE, 7);
    same(Types.STRING, 8);
    same(Types.LIST, 9);
    same(Types.SET, 10);
    same(Types.MAP, 11);
    same(Types.STRUCT, 12);
    same(Types.UUID, 13);
  }

  private CompactTypes() {}

  private static void same(int type, int compact) {
    COMPACT[type] = (byte) compact;
    BINARY[compact] = (byte) type;
  }

  /** 0 for what is no type. */
  static int compact(int type) {
    return type >= 0 && type <= Types.UUID ? COMPACT[type] : 0;
  }

  /**
   * One of {@link Types}, 0 for none.
   *
   * @param compact of which the lower four bits count
   */
  static int type(int compact) {
    return BINARY[compact & 0xf];
  }

  /** The fewest bytes that an element takes; 0 for what is no type. */
  static int minBytes(int type) {
    return switch (type) {
      case Types.STOP -> 0;
      case Types.DOUBLE -> 8;
      case Types.UUID -> 16;
      default -> 1;
    };
  }
}
