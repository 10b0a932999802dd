package io.github.kitexjava.rpc.echo;

import io.github.kitexjava.thrift.ArgumentCodec;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.ResultCodec;
import io.github.kitexjava.thrift.ServiceDescriptor;
import io.github.kitexjava.thrift.Types;

/** What the wire needs to know of each method; also for middleware and generic code. */
public final class BaseMethods {
  public static final MethodDescriptor<Base, String> PING =
      MethodDescriptor.<Base, String>call("ping")
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
          .handler((service, arguments) -> service.ping(arguments.object(0)));

  public static final ServiceDescriptor<Base> SERVICE =
      ServiceDescriptor.of("Base", Base.class, PING);

  private BaseMethods() {}

  /** The arguments of one call. */
  public static Arguments ping(String text) {
    Arguments arguments = PING.newArguments();
    arguments.object(0, text);
    return arguments;
  }
}
