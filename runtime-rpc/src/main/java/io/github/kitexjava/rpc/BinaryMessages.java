package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.Types;

/** Messages in the binary protocol, read and written by the codecs' own code. */
final class BinaryMessages implements MessageProtocol {
  /** With a version, as everybody writes it today. */
  static final BinaryMessages STRICT = new BinaryMessages(true);

  /** Without one: libthrift's {@code TBinaryProtocol} with {@code strictWrite} off. */
  static final BinaryMessages OLD = new BinaryMessages(false);

  private static final int VERSION = Sniffing.STRICT_BINARY << 16;
  private static final int MESSAGE = Types.STRING << 16 | 1;
  private static final int TYPE_ID = Types.I32 << 16 | 2;

  private final boolean strict;

  private BinaryMessages(boolean strict) {
    this.strict = strict;
  }

  @Override
  public Arguments readArguments(MethodDescriptor<?, ?> method, MessageInput input, int from) {
    return method.readArguments(input.reader(from));
  }

  @Override
  public void call(BinaryWriter out, Invocation call, int type, int sequenceId) {
    head(out, type, call.wireName(), sequenceId);
    call.method().writeArguments(out, call.arguments());
  }

  @Override
  public Reply readReply(MethodDescriptor<?, ?> method, MessageInput input, int from) {
    return ResultStruct.read(input.reader(from), method);
  }

  @Override
  public ApplicationException readException(MessageInput input, int from) {
    BinaryReader in = input.reader(from);
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

  @Override
  public void reply(BinaryWriter out, MethodDescriptor<?, ?> method, int sequenceId, Reply reply) {
    head(out, MessageType.REPLY, method.name(), sequenceId);
    ResultStruct.write(out, method, reply);
  }

  @Override
  public void exception(
      BinaryWriter out, String name, int sequenceId, ApplicationException exception) {
    head(out, MessageType.EXCEPTION, name, sequenceId);
    out.fieldString(1, Texts.messageOf(exception));
    out.fieldI32(2, exception.typeId());
    out.fieldStop();
  }

  private void head(BinaryWriter out, int type, String name, int sequenceId) {
    if (strict) {
      out.i32(VERSION | type);
      out.string(name);
    } else {
      out.string(name);
      out.i8((byte) type);
    }
    out.i32(sequenceId);
  }
}
