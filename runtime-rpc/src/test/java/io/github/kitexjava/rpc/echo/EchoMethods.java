package io.github.kitexjava.rpc.echo;

import io.github.kitexjava.thrift.ArgumentCodec;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.Requiredness;
import io.github.kitexjava.thrift.ResultCodec;
import io.github.kitexjava.thrift.ServiceDescriptor;
import io.github.kitexjava.thrift.Types;
import java.util.List;

/** What the wire needs to know of each method; also for middleware and generic code. */
public final class EchoMethods {
  public static final MethodDescriptor<Echo, String> ECHO =
      MethodDescriptor.<Echo, String>call("echo")
          .argument(1, "text", Types.string())
          .arguments(
              ArgumentCodec.of(
                  (out, arguments) -> {
                    if (arguments.isSet(0)) {
                      out.fieldString(1, arguments.object(0));
                    }
                  },
                  (in, field, arguments) -> {
                    switch (field) {
                      case Types.STRING << 16 | 1 -> arguments.object(0, in.string());
                      default -> in.skip(field);
                    }
                  }))
          .result(ResultCodec.STRING)
          .exception(1, "tooLong", TooLong.class, TooLong.CODEC)
          .handler((service, arguments) -> service.echo(arguments.object(0)));

  public static final MethodDescriptor<Echo, Integer> ADD =
      MethodDescriptor.<Echo, Integer>call("add")
          .argument(1, "left", Types.i32())
          .argument(2, "right", Types.i32(), Requiredness.DEFAULT, 10)
          .arguments(
              ArgumentCodec.of(
                  (out, arguments) -> {
                    out.fieldI32(1, arguments.i32(0));
                    out.fieldI32(2, arguments.i32(1));
                  },
                  (in, field, arguments) -> {
                    switch (field) {
                      case Types.I32 << 16 | 1 -> arguments.i32(0, in.i32());
                      case Types.I32 << 16 | 2 -> arguments.i32(1, in.i32());
                      default -> in.skip(field);
                    }
                  }))
          .result(ResultCodec.I32)
          .handler((service, arguments) -> service.add(arguments.i32(0), arguments.i32(1)));

  public static final MethodDescriptor<Echo, Void> RESET =
      MethodDescriptor.<Echo, Void>call("reset").procedure((service, arguments) -> service.reset());

  public static final MethodDescriptor<Echo, Void> NOTE =
      MethodDescriptor.<Echo>oneway("note")
          .argument(1, "text", Types.string())
          .arguments(
              ArgumentCodec.of(
                  (out, arguments) -> {
                    if (arguments.isSet(0)) {
                      out.fieldString(1, arguments.object(0));
                    }
                  },
                  (in, field, arguments) -> {
                    switch (field) {
                      case Types.STRING << 16 | 1 -> arguments.object(0, in.string());
                      default -> in.skip(field);
                    }
                  }))
          .procedure((service, arguments) -> service.note(arguments.object(0)));

  public static final MethodDescriptor<Echo, List<Long>> SORTED =
      MethodDescriptor.<Echo, List<Long>>call("sorted")
          .argument(1, "numbers", Types.list(Types.i64()))
          .argument(2, "ascending", Types.bool(), Requiredness.REQUIRED)
          .arguments(
              ArgumentCodec.of(
                  (out, arguments) -> {
                    if (arguments.isSet(0)) {
                      out.fieldBegin(1, Types.LIST);
                      out.i64List(arguments.object(0));
                    }
                    out.fieldBool(2, arguments.bool(1));
                  },
                  (in, field, arguments) -> {
                    switch (field) {
                      case Types.LIST << 16 | 1 -> arguments.object(0, in.i64List());
                      case Types.BOOL << 16 | 2 -> arguments.bool(1, in.bool());
                      default -> in.skip(field);
                    }
                  }))
          .result(
              ResultCodec.of(Types.list(Types.i64()), BinaryWriter::i64List, BinaryReader::i64List))
          .handler((service, arguments) -> service.sorted(arguments.object(0), arguments.bool(1)));

  public static final ServiceDescriptor<Echo> SERVICE =
      ServiceDescriptor.of("Echo", Echo.class, ECHO, ADD, RESET, NOTE, SORTED)
          .extending(BaseMethods.SERVICE);

  private EchoMethods() {}

  /** The arguments of one call. */
  public static Arguments echo(String text) {
    Arguments arguments = ECHO.newArguments();
    arguments.object(0, text);
    return arguments;
  }

  /** The arguments of one call. */
  public static Arguments add(int left, int right) {
    Arguments arguments = ADD.newArguments();
    arguments.i32(0, left);
    arguments.i32(1, right);
    return arguments;
  }

  /** The arguments of one call. */
  public static Arguments reset() {
    return RESET.newArguments();
  }

  /** The arguments of one call. */
  public static Arguments note(String text) {
    Arguments arguments = NOTE.newArguments();
    arguments.object(0, text);
    return arguments;
  }

  /** The arguments of one call. */
  public static Arguments sorted(List<Long> numbers, boolean ascending) {
    Arguments arguments = SORTED.newArguments();
    arguments.object(0, numbers);
    arguments.bool(1, ascending);
    return arguments;
  }
}
