package io.github.kitexjava.thrift;

/** A required field that was not set before building, or that did not arrive. */
public final class MissingFieldException extends CodecException {
  private static final long serialVersionUID = 1L;

  private final String struct;
  private final String field;

  /** Both names as in the IDL. */
  public MissingFieldException(String struct, String field) {
    super("required field `" + field + "` of `" + struct + "` is not set");
    this.struct = struct;
    this.field = field;
  }

  public String struct() {
    return struct;
  }

  public String field() {
    return field;
  }
}
