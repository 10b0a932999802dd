package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.RpcServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code and Apache's library talk to each other, both ways. */
class LibthriftPeerTest {
  private static final int TIMEOUT_MILLIS = 20_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"FRAMED", "BUFFERED"})
  void apachesClientCallsOurServer(String transport) throws Exception {
    Peer peer = Peer.of(folder);
    RpcServer server = peer.server();
    try (TSocket socket = new TSocket("127.0.0.1", server.port(), TIMEOUT_MILLIS);
        TTransport open = transport.equals("FRAMED") ? new TFramedTransport(socket) : socket) {
      open.open();
      TProtocol protocol = new TBinaryProtocol(open);
      send(protocol, "note", TMessageType.ONEWAY, "one way");
      assertThat(peer.note()).isEqualTo("one way");
      send(protocol, "ping", TMessageType.CALL, "hi");
      assertThat(receive(protocol)).isEqualTo("0=yo");
      send(protocol, "ping", TMessageType.CALL, "refuse");
      assertThat(receive(protocol)).isEqualTo("1=no 4");
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FRAMED", "BUFFERED"})
  void ourClientCallsApachesServer(String transport) throws Exception {
    PingProcessor processor = new PingProcessor();
    TServerSocket listener =
        new TServerSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    TThreadPoolServer.Args arguments =
        new TThreadPoolServer.Args(listener)
            .processor(processor)
            .protocolFactory(new TBinaryProtocol.Factory());
    if (transport.equals("FRAMED")) {
      arguments.transportFactory(new TFramedTransport.Factory());
    }
    TServer server = new TThreadPoolServer(arguments);
    Thread thread = new Thread(server::serve, "apache");
    thread.start();
    try {
      Peer peer = Peer.of(folder);
      int port = listener.getServerSocket().getLocalPort();
      assertThat(peer.call(port, transport, "hi")).isEqualTo("hi from apache");
      assertThat(processor.notes.poll(10, TimeUnit.SECONDS)).isEqualTo("hi");
      assertThat(peer.call(port, transport, "refuse")).isEqualTo("refused no 4");
    } finally {
      server.stop();
      thread.join();
    }
  }

  private static void send(TProtocol out, String method, byte type, String text) throws TException {
    out.writeMessageBegin(new TMessage(method, type, 3));
    out.writeStructBegin(new TStruct(method + "_args"));
    out.writeFieldBegin(new TField("text", TType.STRING, (short) 1));
    out.writeString(text);
    out.writeFieldEnd();
    out.writeFieldStop();
    out.writeStructEnd();
    out.writeMessageEnd();
    out.getTransport().flush();
  }

  /** The field of the result struct and what is in it. */
  private static String receive(TProtocol in) throws TException {
    TMessage message = in.readMessageBegin();
    assertThat(message.type).isEqualTo(TMessageType.REPLY);
    in.readStructBegin();
    TField field = in.readFieldBegin();
    String value =
        field.type == TType.STRING
            ? in.readString()
            : fields(in).replace("1=", "").replace(" 2=", " ");
    assertThat(in.readFieldBegin().type).isEqualTo(TType.STOP);
    in.readStructEnd();
    in.readMessageEnd();
    return field.id + "=" + value;
  }

  /** Strings and numbers of a struct, as {@code 1=no 2=4}. */
  private static String fields(TProtocol in) throws TException {
    StringBuilder text = new StringBuilder();
    in.readStructBegin();
    for (TField field = in.readFieldBegin();
        field.type != TType.STOP;
        field = in.readFieldBegin()) {
      text.append(text.isEmpty() ? "" : " ").append(field.id).append('=');
      if (field.type == TType.STRING) {
        text.append(in.readString());
      } else if (field.type == TType.I32) {
        text.append(in.readI32());
      } else {
        TProtocolUtil.skip(in, field.type);
      }
    }
    in.readStructEnd();
    return text.toString();
  }

  /** The service as Apache's compiler would have it, by hand. */
  private static final class PingProcessor implements TProcessor {
    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();

    @Override
    public void process(TProtocol in, TProtocol out) throws TException {
      TMessage call = in.readMessageBegin();
      String text = fields(in).substring(2);
      in.readMessageEnd();
      if (call.name.equals("note")) {
        notes.add(text);
        return;
      }
      out.writeMessageBegin(new TMessage(call.name, TMessageType.REPLY, call.seqid));
      out.writeStructBegin(new TStruct("ping_result"));
      if (text.equals("refuse")) {
        writeRefused(out);
      } else {
        out.writeFieldBegin(new TField("success", TType.STRING, (short) 0));
        out.writeString(text + " from apache");
        out.writeFieldEnd();
      }
      out.writeFieldStop();
      out.writeStructEnd();
      out.writeMessageEnd();
      out.getTransport().flush();
    }

    private static void writeRefused(TProtocol out) throws TException {
      out.writeFieldBegin(new TField("refused", TType.STRUCT, (short) 1));
      out.writeStructBegin(new TStruct("Refused"));
      out.writeFieldBegin(new TField("message", TType.STRING, (short) 1));
      out.writeString("no");
      out.writeFieldEnd();
      out.writeFieldBegin(new TField("code", TType.I32, (short) 2));
      out.writeI32(4);
      out.writeFieldEnd();
      out.writeFieldStop();
      out.writeStructEnd();
      out.writeFieldEnd();
    }
  }
}
