package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.ServiceType.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.TMultiplexedProcessor;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.server.TThreadedSelectorServer;
import org.apache.thrift.transport.TNonblockingServerSocket;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.layered.TFramedTransport;

/**
 * Both ends of {@link TalkService} on Apache's library: what its compiler would generate, guided by
 * the IDL.
 */
final class LibthriftTalk implements TProcessor {
  private final TalkService service;
  private final WireProtocol values;
  private final BlockingQueue<Object> notes = new LinkedBlockingQueue<>();

  LibthriftTalk(TalkService service) {
    this.service = service;
    this.values = new WireProtocol(service.program());
  }

  /** What came with oneway calls. */
  BlockingQueue<Object> notes() {
    return notes;
  }

  /**
   * Calls a server.
   *
   * @return the fields of the result; none of a oneway call
   */
  Map<Integer, Object> call(
      TProtocol protocol, Method method, int sequenceId, Map<Integer, Object> arguments)
      throws TException {
    byte type = method.oneway() ? TMessageType.ONEWAY : TMessageType.CALL;
    protocol.writeMessageBegin(new TMessage(method.name(), type, sequenceId));
    values.writeStruct(protocol, service.arguments(method), arguments);
    protocol.writeMessageEnd();
    protocol.getTransport().flush();
    if (method.oneway()) {
      return Map.of();
    }
    TMessage reply = protocol.readMessageBegin();
    if (reply.type == TMessageType.EXCEPTION) {
      TApplicationException failure = TApplicationException.readFrom(protocol);
      protocol.readMessageEnd();
      throw failure;
    }
    assertThat(reply).isEqualTo(new TMessage(method.name(), TMessageType.REPLY, sequenceId));
    Map<Integer, Object> result = values.readStruct(protocol, service.result(method));
    protocol.readMessageEnd();
    return result;
  }

  /** Answers with the argument; `refuse` with its exception. */
  @Override
  public void process(TProtocol in, TProtocol out) throws TException {
    TMessage call = in.readMessageBegin();
    Method method = service.method(call.name);
    Map<Integer, Object> arguments = values.readStruct(in, service.arguments(method));
    in.readMessageEnd();
    if (method.oneway()) {
      notes.add(arguments.get(1));
      return;
    }
    Map<Integer, Object> result = Map.of();
    if (!arguments.containsKey(1)) {
      result = Map.of(); // a method that has a result, and none comes
    } else if (!method.exceptions().isEmpty()) {
      result = Map.of(1, Map.of(1, "not " + ((Map<?, ?>) arguments.get(1)).get(1), 2, 4));
    } else if (method.result().isPresent()) {
      result = Map.of(0, arguments.get(1));
    }
    out.writeMessageBegin(new TMessage(call.name, TMessageType.REPLY, call.seqid));
    values.writeStruct(out, service.result(method), result);
    out.writeMessageEnd();
    out.getTransport().flush();
  }

  /** Which of Apache's servers answers. */
  enum Kind {
    THREAD_POOL_BUFFERED,
    THREAD_POOL_FRAMED,
    SELECTOR_FRAMED;

    String transport() {
      return this == THREAD_POOL_BUFFERED ? "BUFFERED" : "FRAMED";
    }
  }

  /** One of Apache's servers, serving. */
  record Running(TServer server, int port, Thread thread) implements AutoCloseable {
    @Override
    public void close() {
      server.stop();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Starts a server.
   *
   * @param compact whether it speaks the compact protocol, else strict binary
   * @param multiplexed whether it wants the service named too
   */
  Running serve(Kind kind, boolean compact, boolean multiplexed) throws TTransportException {
    TProtocolFactory protocol =
        compact ? new TCompactProtocol.Factory() : new TBinaryProtocol.Factory();
    TProcessor processor = multiplexed ? named() : this;
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (kind == Kind.SELECTOR_FRAMED) {
      TNonblockingServerSocket listener = new TNonblockingServerSocket(any);
      return running(
          new TThreadedSelectorServer(
              new TThreadedSelectorServer.Args(listener)
                  .processor(processor)
                  .protocolFactory(protocol)),
          listener.getPort());
    }
    TServerSocket listener = new TServerSocket(any);
    TThreadPoolServer.Args arguments =
        new TThreadPoolServer.Args(listener).processor(processor).protocolFactory(protocol);
    if (kind == Kind.THREAD_POOL_FRAMED) {
      arguments.transportFactory(new TFramedTransport.Factory());
    }
    return running(new TThreadPoolServer(arguments), listener.getServerSocket().getLocalPort());
  }

  private TProcessor named() {
    TMultiplexedProcessor processor = new TMultiplexedProcessor();
    processor.registerProcessor(TalkService.NAME, this);
    return processor;
  }

  private static Running running(TServer server, int port) {
    Thread thread = new Thread(server::serve, "apache");
    thread.start();
    return new Running(server, port, thread);
  }
}
