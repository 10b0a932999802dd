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
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.protocol.MessageHeader;
import io.github.kitexjava.thrift.protocol.Protocol;
import io.github.kitexjava.thrift.protocol.ProtocolReader;
import io.github.kitexjava.thrift.protocol.ProtocolWriter;

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
    ProtocolReader in = Protocol.COMPACT.reader(input.buffer(), from, input.messageEnd() - from);
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
