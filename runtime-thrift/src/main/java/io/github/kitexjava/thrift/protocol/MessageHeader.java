package io.github.kitexjava.thrift.protocol;

/**
 * What stands before the arguments or the result of a call.
 *
 * @param name of the method, with the service before it where services are multiplexed
 * @param sequence which the reply repeats
 */
public record MessageHeader(String name, Type type, int sequence) {

  /** What follows the header. */
  public enum Type {
    CALL(1),
    REPLY(2),
    /** A {@code TApplicationException}: the peer did not get as far as the method. */
    EXCEPTION(3),
    ONEWAY(4);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    /** On the wire. */
    public int number() {
      return number;
    }

    /** The type with this number, or an exception of the reader's. */
    static Type of(int number, ProtocolReader in) {
      for (Type type : values()) {
        if (type.number == number) {
          return type;
        }
      }
      throw in.malformed(number + " is the number of no type of message, which are 1 to 4");
    }
  }
}
