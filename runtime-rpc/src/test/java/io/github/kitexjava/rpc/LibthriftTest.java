package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TMultiplexedProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportFactory;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Apache Thrift's own library as the peer, in both directions. */
class LibthriftTest {

  /** What its compiler would generate for `string ping(1: string text)` and the like. */
  private static final class ApacheClient {
    private final TProtocol protocol;
    private int sequenceId;

    ApacheClient(TProtocol protocol) {
      this.protocol = protocol;
    }

    void send(String method, byte type, String text) throws TException {
      protocol.writeMessageBegin(new TMessage(method, type, ++sequenceId));
      protocol.writeStructBegin(new TStruct(method + "_args"));
      protocol.writeFieldBegin(new TField("text", TType.STRING, (short) 1));
      protocol.writeString(text);
      protocol.writeFieldEnd();
      end();
    }

    void sendSorted(List<Long> numbers) throws TException {
      protocol.writeMessageBegin(new TMessage("sorted", TMessageType.CALL, ++sequenceId));
      protocol.writeStructBegin(new TStruct("sorted_args"));
      protocol.writeFieldBegin(new TField("numbers", TType.LIST, (short) 1));
      protocol.writeListBegin(new TList(TType.I64, numbers.size()));
      for (long number : numbers) {
        protocol.writeI64(number);
      }
      protocol.writeListEnd();
      protocol.writeFieldEnd();
      protocol.writeFieldBegin(new TField("ascending", TType.BOOL, (short) 2));
      protocol.writeBool(false);
      protocol.writeFieldEnd();
      end();
    }

    private void end() throws TException {
      protocol.writeFieldStop();
      protocol.writeStructEnd();
      protocol.writeMessageEnd();
      protocol.getTransport().flush();
    }

    /** Reads the reply up to the value of its only field; 0 if it has none. */
    short receive(String method) throws TException {
      TMessage message = protocol.readMessageBegin();
      if (message.type == TMessageType.EXCEPTION) {
        TApplicationException failure = new TApplicationException();
        failure.read(protocol);
        protocol.readMessageEnd();
        throw failure;
      }
      assertThat(message).isEqualTo(new TMessage(method, TMessageType.REPLY, sequenceId));
      protocol.readStructBegin();
      TField field = protocol.readFieldBegin();
      return field.type == TType.STOP ? (short) -1 : field.id;
    }

    void received() throws TException {
      protocol.readFieldEnd();
      assertThat(protocol.readFieldBegin().type).isEqualTo(TType.STOP);
      protocol.readStructEnd();
      protocol.readMessageEnd();
    }

    String ping(String text) throws TException {
      send("ping", TMessageType.CALL, text);
      assertThat(receive("ping")).isZero();
      String result = protocol.readString();
      received();
      return result;
    }
  }

  private static TTransport open(Transport transport, int port) throws TException {
    TSocket socket = new TSocket("127.0.0.1", port, 20_000);
    TTransport layered = transport == Transport.FRAMED ? new TFramedTransport(socket) : socket;
    layered.open();
    return layered;
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void itsClientCallsOurServer(Transport transport) throws Exception {
    EchoHandler handler = new EchoHandler();
    RpcServer server = EchoServer.builder(handler).port(0).build().start();
    try (TTransport open = open(transport, server.port())) {
      TProtocol protocol = new TBinaryProtocol(open);
      ApacheClient client = new ApacheClient(protocol);
      assertThat(client.ping("hi")).isEqualTo("yo");
      assertThat(client.ping("grüße 🐘 ".repeat(20_000))).isEqualTo("grüße 🐘 ".repeat(20_000));

      client.sendSorted(List.of(3L, Long.MIN_VALUE, 7L));
      assertThat(client.receive("sorted")).isZero();
      assertThat(protocol.readListBegin().size).isEqualTo(3);
      assertThat(List.of(protocol.readI64(), protocol.readI64(), protocol.readI64()))
          .containsExactly(7L, 3L, Long.MIN_VALUE);
      client.received();

      client.send("echo", TMessageType.CALL, "a".repeat(EchoHandler.LIMIT + 1));
      assertThat(client.receive("echo")).isEqualTo((short) 1);
      TProtocolUtil.skip(protocol, TType.STRUCT);
      client.received();

      client.send("note", TMessageType.ONEWAY, "by apache");
      assertThat(handler.notes.poll(20, TimeUnit.SECONDS)).isEqualTo("by apache");

      client.send("nope", TMessageType.CALL, "hi");
      assertThatThrownBy(() -> client.receive("nope"))
          .isInstanceOf(TApplicationException.class)
          .hasMessage("unknown method nope (service Echo)")
          .extracting(e -> ((TApplicationException) e).getType())
          .isEqualTo(TApplicationException.UNKNOWN_METHOD);
      assertThatThrownBy(() -> client.ping("fail")).hasMessage("biz error: x");
      assertThat(client.ping("after all")).isEqualTo("after all");
    } finally {
      server.stop();
    }
  }

  @Test
  void itsMultiplexedClientCallsOurServer() throws Exception {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();
    try (TTransport open = open(Transport.FRAMED, server.port())) {
      TProtocol protocol = new TMultiplexedProtocol(new TBinaryProtocol(open), "Echo");
      assertThat(new ApacheClient(protocol).ping("hi")).isEqualTo("yo");
    } finally {
      server.stop();
    }
  }

  /** What its compiler would generate to serve `ping`, `echo` and `reset`. */
  private static void answer(TProtocol in, TProtocol out) throws TException {
    TMessage message = in.readMessageBegin();
    String text = "";
    in.readStructBegin();
    for (TField field = in.readFieldBegin();
        field.type != TType.STOP;
        field = in.readFieldBegin()) {
      if (field.type == TType.STRING) {
        text = in.readString();
      } else {
        TProtocolUtil.skip(in, field.type);
      }
      in.readFieldEnd();
    }
    in.readStructEnd();
    in.readMessageEnd();
    switch (message.name) {
      case "ping" -> {
        out.writeMessageBegin(new TMessage("ping", TMessageType.REPLY, message.seqid));
        out.writeStructBegin(new TStruct("ping_result"));
        out.writeFieldBegin(new TField("success", TType.STRING, (short) 0));
        out.writeString(text);
        out.writeFieldEnd();
        out.writeFieldStop();
      }
      case "echo" -> {
        out.writeMessageBegin(new TMessage("echo", TMessageType.REPLY, message.seqid));
        out.writeStructBegin(new TStruct("echo_result"));
        out.writeFieldBegin(new TField("tooLong", TType.STRUCT, (short) 1));
        out.writeStructBegin(new TStruct("TooLong"));
        out.writeFieldBegin(new TField("limit", TType.I32, (short) 2));
        out.writeI32(5);
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
        out.writeFieldEnd();
        out.writeFieldStop();
      }
      case "reset" -> {
        out.writeMessageBegin(new TMessage("reset", TMessageType.REPLY, message.seqid));
        out.writeStructBegin(new TStruct("reset_result"));
        out.writeFieldStop();
      }
      default -> {
        out.writeMessageBegin(new TMessage(message.name, TMessageType.EXCEPTION, message.seqid));
        new TApplicationException(TApplicationException.UNKNOWN_METHOD, "no " + message.name)
            .write(out);
      }
    }
    out.writeMessageEnd();
    out.getTransport().flush();
  }

  @ParameterizedTest
  @EnumSource(
      value = Transport.class,
      names = {"BUFFERED", "FRAMED"})
  void ourClientCallsItsServer(Transport transport) throws Exception {
    TServerSocket socket =
        new TServerSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    TProcessor processor = LibthriftTest::answer;
    TTransportFactory layers =
        transport == Transport.FRAMED ? new TFramedTransport.Factory() : new TTransportFactory();
    TServer server =
        new TThreadPoolServer(
            new TThreadPoolServer.Args(socket)
                .processor(processor)
                .transportFactory(layers)
                .protocolFactory(new TBinaryProtocol.Factory(true, true)));
    Thread serving = new Thread(server::serve, "apache");
    serving.setDaemon(true);
    serving.start();
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", socket.getServerSocket().getLocalPort())
            .connectTimeout(Duration.ofSeconds(20))
            .transport(transport)
            .build()) {
      assertThat(client.ping("hi")).isEqualTo("hi");
      String large = "🐘".repeat(100_000);
      assertThat(client.ping(large)).isEqualTo(large);
      client.reset();
      assertThatThrownBy(() -> client.echo("whatever"))
          .isInstanceOf(TooLong.class)
          .extracting(e -> ((TooLong) e).limit())
          .isEqualTo(5);
      assertThatThrownBy(() -> client.add(1, 2))
          .hasMessage("remote or network error[remote]: no add");
      assertThat(client.async().ping("again"))
          .succeedsWithin(Duration.ofSeconds(20))
          .isEqualTo("again");
    } finally {
      server.stop();
    }
  }
}
