package io.github.kitexjava.rpc.echo;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Requiredness;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.Types;

/** As a generated exception, and checked, as the option makes them. */
public final class TooLong extends Exception {
  public static final ThriftCodec<TooLong> CODEC = new Codec();

  private static final StructDescriptor<TooLong> DESCRIPTOR =
      StructDescriptor.exception("TooLong")
          .field(1, "message", Types.string(), Requiredness.DEFAULT)
          .field(2, "limit", Types.i32(), Requiredness.DEFAULT)
          .build(
              (value, index) -> index == 0 ? value.getMessage() : (Object) value.limit(),
              values ->
                  new TooLong(
                      (String) values.value(0).orElse(""), (Integer) values.value(1).orElse(0)));

  private static final long serialVersionUID = 1;

  private final int limit;

  public TooLong(String message, int limit) {
    super(message);
    this.limit = limit;
  }

  public int limit() {
    return limit;
  }

  private static final class Codec implements ThriftCodec<TooLong> {
    @Override
    public StructDescriptor<TooLong> descriptor() {
      return DESCRIPTOR;
    }

    @Override
    public void write(BinaryWriter out, TooLong value) {
      String message = value.getMessage();
      if (message != null) {
        out.fieldString(1, message);
      }
      out.fieldI32(2, value.limit);
      out.fieldStop();
    }

    @Override
    public TooLong read(BinaryReader in) {
      String message = "";
      int limit = 0;
      in.structBegin("TooLong");
      for (int field = in.field(); field != Types.STOP; field = in.field()) {
        switch (field) {
          case Types.STRING << 16 | 1 -> message = in.string();
          case Types.I32 << 16 | 2 -> limit = in.i32();
          default -> in.skip(field);
        }
      }
      in.structEnd();
      return new TooLong(message, limit);
    }
  }
}
