package io.github.kitexjava.thrift;

import java.util.Arrays;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;

/** Apache Thrift's binary protocol on arrays. */
final class Apache {
  private Apache() {}

  /** What to tell the protocol. */
  interface Writing {
    void to(TProtocol out) throws TException;
  }

  static byte[] write(Writing writing) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    writing.to(new TBinaryProtocol(buffer));
    return Arrays.copyOf(buffer.getArray(), buffer.length());
  }

  static TProtocol reader(byte[] bytes) throws TException {
    return new TBinaryProtocol(new TMemoryInputTransport(bytes));
  }
}
