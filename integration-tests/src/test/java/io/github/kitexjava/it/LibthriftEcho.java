package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.layered.TFramedTransport;

/**
 * A client of {@code Response echo(1: Request req)}, where both have one string, on Apache's
 * library: what its compiler would generate, by hand.
 */
final class LibthriftEcho implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int SEQUENCE = 7;

  private final TTransport transport;
  private final TProtocol protocol;

  private LibthriftEcho(TTransport transport) throws TException {
    this.transport = transport;
    this.protocol = new TBinaryProtocol(transport);
    transport.open();
  }

  static LibthriftEcho framed(int port) throws TException {
    return new LibthriftEcho(new TFramedTransport(socket(port)));
  }

  static LibthriftEcho buffered(int port) throws TException {
    return new LibthriftEcho(socket(port));
  }

  private static TSocket socket(int port) throws TException {
    return new TSocket("127.0.0.1", port, TIMEOUT_MILLIS);
  }

  String echo(String text) throws TException {
    call("echo", text);
    TMessage reply = protocol.readMessageBegin();
    assertThat(reply).isEqualTo(new TMessage("echo", TMessageType.REPLY, SEQUENCE));
    protocol.readStructBegin();
    assertField(protocol.readFieldBegin(), TType.STRUCT, 0);
    protocol.readStructBegin();
    assertField(protocol.readFieldBegin(), TType.STRING, 1);
    String message = protocol.readString();
    assertThat(protocol.readFieldBegin().type).isEqualTo(TType.STOP);
    assertThat(protocol.readFieldBegin().type).isEqualTo(TType.STOP);
    protocol.readMessageEnd();
    return message;
  }

  /** Calls a method that is not there and returns what the server says to that. */
  TApplicationException unknown(String method) throws TException {
    call(method, "x");
    assertThat(protocol.readMessageBegin().type).isEqualTo(TMessageType.EXCEPTION);
    TApplicationException answer = TApplicationException.readFrom(protocol);
    protocol.readMessageEnd();
    return answer;
  }

  private void call(String method, String text) throws TException {
    protocol.writeMessageBegin(new TMessage(method, TMessageType.CALL, SEQUENCE));
    protocol.writeStructBegin(new TStruct(method + "_args"));
    protocol.writeFieldBegin(new TField("req", TType.STRUCT, (short) 1));
    protocol.writeStructBegin(new TStruct("Request"));
    protocol.writeFieldBegin(new TField("message", TType.STRING, (short) 1));
    protocol.writeString(text);
    protocol.writeFieldEnd();
    protocol.writeFieldStop();
    protocol.writeStructEnd();
    protocol.writeFieldEnd();
    protocol.writeFieldStop();
    protocol.writeStructEnd();
    protocol.writeMessageEnd();
    transport.flush();
  }

  private static void assertField(TField field, byte type, int id) {
    assertThat(field.type).isEqualTo(type);
    assertThat(field.id).isEqualTo((short) id);
  }

  @Override
  public void close() {
    transport.close();
  }
}
