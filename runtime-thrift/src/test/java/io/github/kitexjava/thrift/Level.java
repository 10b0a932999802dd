package io.github.kitexjava.thrift;

/** As generated: {@code enum Level { FREE = 1, PRO = 2 }}. */
enum Level implements ThriftEnum {
  FREE(1),
  PRO(2),
  UNRECOGNIZED(-1);

  private final int value;

  Level(int value) {
    this.value = value;
  }

  @Override
  public int value() {
    if (this == UNRECOGNIZED) {
      throw new IllegalStateException("an unrecognized Level has no value of its own");
    }
    return value;
  }

  static Level forValue(int value) {
    return switch (value) {
      case 1 -> FREE;
      case 2 -> PRO;
      default -> UNRECOGNIZED;
    };
  }
}
