package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Types;

/** Writes whole messages in strict binary, and what stands in those of type EXCEPTION. */
final class Messages {
  private static final int VERSION = Sniffing.STRICT_BINARY << 16;
  private static final int MESSAGE = Types.STRING << 16 | 1;
  private static final int TYPE_ID = Types.I32 << 16 | 2;

  private Messages() {}

  static void head(BinaryWriter out, int type, String name, int sequenceId) {
    out.i32(VERSION | type);
    out.string(name);
    out.i32(sequenceId);
  }

  static void exceptionBody(BinaryWriter out, ApplicationException exception) {
    out.fieldString(1, Texts.messageOf(exception));
    out.fieldI32(2, exception.typeId());
    out.fieldStop();
  }

  static ApplicationException readException(BinaryReader in) {
    String message = "";
    int typeId = ApplicationException.UNKNOWN;
    for (int field = in.field(); field != Types.STOP; field = in.field()) {
      switch (field) {
        case MESSAGE -> message = in.string();
        case TYPE_ID -> typeId = in.i32();
        default -> in.skip(field);
      }
    }
    return new ApplicationException(typeId, message);
  }
}
