package io.github.kitexjava.bench.codec;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TJSONProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.AutoExpandingBufferWriteTransport;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;

/** The same value as Apache's class, and libthrift's ways to write and read it. */
final class ApacheSide {
  private static final int POLLUTING_RUNS = 3000;

  private final byte[] bytes;
  private final Supplier<TBase<?, ?>> fresh;
  private final TBase<?, ?> value;

  ApacheSide(Shape shape, byte[] bytes) throws Exception {
    this.bytes = bytes;
    this.fresh = constructor(Class.forName("bench.apache." + shape.typeName()));
    this.value = fresh.get();
    new TDeserializer(new TBinaryProtocol.Factory()).deserialize(value, bytes);
    if (new TSerializer(new TBinaryProtocol.Factory()).serialize(value).length != bytes.length) {
      throw new IllegalStateException("libthrift writes another number of bytes");
    }
  }

  /** As fast as a constructor that is called by its name. */
  @SuppressWarnings("unchecked")
  private static Supplier<TBase<?, ?>> constructor(Class<?> type) throws Exception {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class));
    try {
      return (Supplier<TBase<?, ?>>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "get",
                  MethodType.methodType(Supplier.class),
                  MethodType.methodType(Object.class),
                  constructor,
                  MethodType.methodType(type))
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  CodecProbe.Work work(Case one) throws TException {
    return switch (one) {
      case SERIALIZER -> {
        TSerializer serializer = new TSerializer(new TBinaryProtocol.Factory());
        yield () -> serializer.serialize(value);
      }
      case TRANSPORT -> write(new TBinaryProtocol.Factory());
      case COMPACT_TRANSPORT -> write(new TCompactProtocol.Factory());
      case DESERIALIZER -> {
        TDeserializer deserializer = new TDeserializer(new TBinaryProtocol.Factory());
        yield () -> {
          TBase<?, ?> read = fresh.get();
          deserializer.deserialize(read, bytes);
          return read;
        };
      }
      case COMPACT_MEMORY -> {
        TProtocolFactory compact = new TCompactProtocol.Factory();
        yield read(compact, new TSerializer(compact).serialize(value));
      }
      default -> read(new TBinaryProtocol.Factory(), bytes);
    };
  }

  private CodecProbe.Work write(TProtocolFactory factory) throws TException {
    AutoExpandingBufferWriteTransport transport =
        new AutoExpandingBufferWriteTransport(new TConfiguration(), 4096, 4096);
    TProtocol protocol = factory.getProtocol(transport);
    return () -> {
      transport.reset();
      value.write(protocol);
      return transport;
    };
  }

  private CodecProbe.Work read(TProtocolFactory factory, byte[] written) throws TException {
    TMemoryInputTransport transport = new TMemoryInputTransport();
    TProtocol protocol = factory.getProtocol(transport);
    return () -> {
      transport.reset(written);
      TBase<?, ?> read = fresh.get();
      read.read(protocol);
      return read;
    };
  }

  /** Other protocols and transports in the same process, as in a server that sniffs. */
  void pollute() throws TException {
    int runs = bytes.length > 100_000 ? 10 : POLLUTING_RUNS;
    List<TProtocolFactory> factories =
        List.of(
            new TCompactProtocol.Factory(),
            new TJSONProtocol.Factory(),
            new TBinaryProtocol.Factory());
    // the size that a buffer begins with is all that libthrift lets containers in it announce
    for (int i = 0; i < runs; i++) {
      for (TProtocolFactory factory : factories) {
        byte[] written = new TSerializer(factory).serialize(value);
        new TDeserializer(factory).deserialize(fresh.get(), written);
        TMemoryBuffer buffer = new TMemoryBuffer(8 * bytes.length + 1024);
        value.write(factory.getProtocol(buffer));
        fresh.get().read(factory.getProtocol(buffer));
      }
    }
  }
}
