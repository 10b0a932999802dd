package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.MethodDescriptor.DeclaredException;
import io.github.kitexjava.thrift.ResultCodec;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.Types;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message of type REPLY: field 0 holds the result, or the field of a declared
 * exception holds that; a method without a result leaves both out.
 */
final class ResultStruct {
  private static final int SUCCESS = 0;
  private static final int ID = 0xffff;

  private ResultStruct() {}

  /**
   * @throws ClassCastException if a middleware replaced the result by one of another type
   */
  static void write(BinaryWriter out, MethodDescriptor<?, ?> method, Reply reply) {
    if (reply instanceof Reply.Value value) {
      ResultCodec<Object> codec = codecOf(method);
      out.fieldBegin(SUCCESS, codec.type().wireType());
      codec.write(out, value.value());
    } else if (reply instanceof Reply.Declared declared) {
      writeException(out, method, declared.exception());
    }
    out.fieldStop();
  }

  @SuppressWarnings("unchecked")
  private static ResultCodec<Object> codecOf(MethodDescriptor<?, ?> method) {
    return (ResultCodec<Object>)
        method
            .result()
            .orElseThrow(
                () -> new IllegalStateException("method `" + method + "` returns nothing"));
  }

  @SuppressWarnings("unchecked")
  private static void writeException(
      BinaryWriter out, MethodDescriptor<?, ?> method, Exception exception) {
    DeclaredException declaration = declaration(method, exception);
    out.fieldBegin(declaration.id(), Types.STRUCT);
    ((ThriftCodec<Exception>) declaration.codec()).write(out, exception);
  }

  /**
   * @throws IllegalStateException if a middleware made up an exception that the method does not
   *     declare
   */
  static DeclaredException declaration(MethodDescriptor<?, ?> method, Exception exception) {
    return method
        .declarationOf(exception)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "method `%s` does not declare `%s`"
                        .formatted(method, exception.getClass().getName())));
  }

  /**
   * @throws ApplicationException if neither a result nor a declared exception is there although the
   *     method has a result
   */
  static Reply read(BinaryReader in, MethodDescriptor<?, ?> method) {
    Reply reply = null;
    in.structBegin(method.name());
    for (int field = in.field(); field != Types.STOP; field = in.field()) {
      Reply read = readField(in, method, field);
      if (read != null) {
        reply = read;
      }
    }
    in.structEnd();
    return orMissing(reply, method);
  }

  /**
   * What was read of the struct, if anything.
   *
   * @throws ApplicationException if nothing was although the method has a result
   */
  static Reply orMissing(@Nullable Reply reply, MethodDescriptor<?, ?> method) {
    if (reply != null) {
      return reply;
    }
    if (method.hasResult()) {
      throw new ApplicationException(
          ApplicationException.MISSING_RESULT,
          "the reply to `%s` holds neither a result nor a declared exception".formatted(method));
    }
    return Reply.done();
  }

  /** Null if the field says nothing that the method declares. */
  private static @Nullable Reply readField(
      BinaryReader in, MethodDescriptor<?, ?> method, int field) {
    int id = field & ID;
    int type = field >>> 16;
    ResultCodec<?> result = method.result().orElse(null);
    if (id == SUCCESS && result != null && type == result.type().wireType()) {
      return Reply.value(result.read(in));
    }
    for (DeclaredException declaration : method.exceptions()) {
      if (id == declaration.id() && type == Types.STRUCT) {
        return Reply.declared(declaration.codec().read(in));
      }
    }
    in.skip(field);
    return null;
  }
}
