package io.github.kitexjava.rpc;

import io.github.kitexjava.rpc.Reply.Declared;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.MethodDescriptor.Argument;
import io.github.kitexjava.thrift.MethodDescriptor.DeclaredException;
import io.github.kitexjava.thrift.MissingFieldException;
import io.github.kitexjava.thrift.Requiredness;
import io.github.kitexjava.thrift.ResultCodec;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.protocol.MessageHeader;
import io.github.kitexjava.thrift.protocol.Protocol;
import io.github.kitexjava.thrift.protocol.ProtocolReader;
import io.github.kitexjava.thrift.protocol.ProtocolWriter;
import org.jspecify.annotations.Nullable;

/**
 * Messages in Apache's compact protocol, by the types of arguments and results; structs by the code
 * of their codecs where it knows the protocol.
 *
 * <p>Bytes are copied once more than in binary: a writer of this protocol has an array of its own.
 */
final class CompactMessages implements MessageProtocol {
  static final CompactMessages INSTANCE = new CompactMessages();

  private static final int SUCCESS = 0;
  private static final int MESSAGE = 1;
  private static final int TYPE_ID = 2;

  private CompactMessages() {}

  @Override
  public Arguments readArguments(MethodDescriptor<?, ?> method, MessageInput input, int from) {
    ProtocolReader in = reader(input, from);
    Arguments values = method.newArguments();
    in.structBegin(method.name());
    for (int field = in.fieldBegin(); field != Types.STOP; field = in.fieldBegin()) {
      readField(in, method, field, values);
      in.fieldEnd();
    }
    in.structEnd();
    for (int i = 0; i < values.size(); i++) {
      Argument argument = method.arguments().get(i);
      if (argument.requiredness() == Requiredness.REQUIRED && !values.isSet(i)) {
        throw new MissingFieldException(method.name(), argument.name());
      }
    }
    return values;
  }

  private static void readField(
      ProtocolReader in, MethodDescriptor<?, ?> method, int field, Arguments values) {
    for (int i = 0; i < values.size(); i++) {
      Argument argument = method.arguments().get(i);
      ThriftType type = argument.type();
      if ((type.wireType() << 16 | (argument.id() & 0xffff)) == field) {
        values.set(i, in.value(type));
        return;
      }
    }
    in.skip(field >>> 16);
  }

  @Override
  public void call(BinaryWriter out, Invocation call, int type, int sequenceId) {
    ProtocolWriter message = Protocol.COMPACT.writer();
    boolean oneway = type == MessageType.ONEWAY;
    message.messageBegin(
        new MessageHeader(
            call.wireName(),
            oneway ? MessageHeader.Type.ONEWAY : MessageHeader.Type.CALL,
            sequenceId));
    message.structBegin();
    Arguments values = call.arguments();
    for (int i = 0; i < values.size(); i++) {
      Argument argument = call.method().arguments().get(i);
      Object value = values.get(i);
      if (value != null && (values.isSet(i) || isAlwaysWritten(argument, value))) {
        writeField(message, argument.id(), argument.type(), value);
      }
    }
    end(message, out);
  }

  /** As in binary: a number or boolean has a value even if nobody set it. */
  private static boolean isAlwaysWritten(Argument argument, Object value) {
    return argument.requiredness() != Requiredness.OPTIONAL
        && (value instanceof Number || value instanceof Boolean);
  }

  @Override
  public Reply readReply(MethodDescriptor<?, ?> method, MessageInput input, int from) {
    ProtocolReader in = reader(input, from);
    Reply reply = null;
    in.structBegin(method.name());
    for (int field = in.fieldBegin(); field != Types.STOP; field = in.fieldBegin()) {
      Reply read = readResult(in, method, field);
      reply = read == null ? reply : read;
      in.fieldEnd();
    }
    in.structEnd();
    return ResultStruct.orMissing(reply, method);
  }

  /** Null if the field says nothing that the method declares. */
  private static @Nullable Reply readResult(
      ProtocolReader in, MethodDescriptor<?, ?> method, int field) {
    int id = (short) field;
    int wireType = field >>> 16;
    ThriftType result = method.result().map(ResultCodec::type).orElse(null);
    if (id == SUCCESS && result != null && wireType == result.wireType()) {
      Object value = in.value(result);
      return Reply.value(
          result instanceof ThriftType.EnumType type
              ? type.forValue().apply((Integer) value)
              : value);
    }
    for (DeclaredException declaration : method.exceptions()) {
      if (id == declaration.id() && wireType == Types.STRUCT) {
        return Reply.declared((Exception) in.value(Types.struct(declaration.codec())));
      }
    }
    in.skip(wireType);
    return null;
  }

  @Override
  public ApplicationException readException(MessageInput input, int from) {
    ProtocolReader in = reader(input, from);
    String text = "";
    int typeId = ApplicationException.UNKNOWN;
    in.structBegin("TApplicationException");
    for (int field = in.fieldBegin(); field != Types.STOP; field = in.fieldBegin()) {
      int id = (short) field;
      int wireType = field >>> 16;
      if (id == MESSAGE && wireType == Types.STRING) {
        text = (String) in.value(Types.string());
      } else if (id == TYPE_ID && wireType == Types.I32) {
        typeId = (Integer) in.value(Types.i32());
      } else {
        in.skip(wireType);
      }
      in.fieldEnd();
    }
    in.structEnd();
    return new ApplicationException(typeId, text);
  }

  private static ProtocolReader reader(MessageInput input, int from) {
    return Protocol.COMPACT.reader(input.buffer(), from, input.messageEnd() - from);
  }

  @Override
  public void reply(BinaryWriter out, MethodDescriptor<?, ?> method, int sequenceId, Reply reply) {
    ProtocolWriter message = Protocol.COMPACT.writer();
    message.messageBegin(new MessageHeader(method.name(), MessageHeader.Type.REPLY, sequenceId));
    message.structBegin();
    if (reply instanceof Reply.Value value) {
      ThriftType type = method.result().orElseThrow().type();
      writeField(message, SUCCESS, type, value.value());
    } else if (reply instanceof Declared declared) {
      DeclaredException declaration = ResultStruct.declaration(method, declared.exception());
      writeField(
          message, declaration.id(), Types.struct(declaration.codec()), declared.exception());
    }
    end(message, out);
  }

  @Override
  public void exception(
      BinaryWriter out, String name, int sequenceId, ApplicationException exception) {
    ProtocolWriter message = Protocol.COMPACT.writer();
    message.messageBegin(new MessageHeader(name, MessageHeader.Type.EXCEPTION, sequenceId));
    message.structBegin();
    writeField(message, MESSAGE, Types.string(), Texts.messageOf(exception));
    writeField(message, TYPE_ID, Types.i32(), exception.typeId());
    end(message, out);
  }

  private static void writeField(ProtocolWriter message, int id, ThriftType type, Object value) {
    message.fieldBegin(id, type.wireType());
    message.value(type, value);
    message.fieldEnd();
  }

  private static void end(ProtocolWriter message, BinaryWriter out) {
    message.fieldStop();
    message.structEnd();
    message.messageEnd();
    out.raw(Bytes.copyOf(message.toByteArray()));
  }
}
