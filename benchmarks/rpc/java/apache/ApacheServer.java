package bench.apache;

import java.net.InetSocketAddress;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.server.TThreadedSelectorServer;
import org.apache.thrift.transport.TNonblockingServerSocket;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.layered.TFramedTransport;

/** One of libthrift's servers: {@code pool} or {@code selector}, framed, with its defaults. */
public final class ApacheServer {
  /** More than connections are measured: each takes a thread of the pool. */
  private static final int MOST_THREADS = 2_000;

  private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

  private ApacheServer() {}

  public static void main(String[] args) throws Exception {
    Echo.Processor<Echo.Iface> processor = new Echo.Processor<>(message -> message);
    TServer server = args[0].equals("pool") ? pool(processor) : selector(processor);
    Thread thread = new Thread(server::serve, "server");
    thread.setDaemon(true);
    thread.start();
    while (System.in.read() >= 0) {
      // ends with the process that started it
    }
    System.exit(0);
  }

  private static TServer pool(Echo.Processor<?> processor) throws Exception {
    TServerSocket socket = new TServerSocket(ANY_PORT);
    System.out.println("port " + socket.getServerSocket().getLocalPort());
    return new TThreadPoolServer(
        new TThreadPoolServer.Args(socket)
            .processor(processor)
            .transportFactory(new TFramedTransport.Factory())
            .protocolFactory(new TBinaryProtocol.Factory())
            .maxWorkerThreads(MOST_THREADS));
  }

  private static TServer selector(Echo.Processor<?> processor) throws Exception {
    TNonblockingServerSocket socket = new TNonblockingServerSocket(ANY_PORT);
    System.out.println("port " + socket.getPort());
    return new TThreadedSelectorServer(
        new TThreadedSelectorServer.Args(socket)
            .processor(processor)
            .protocolFactory(new TBinaryProtocol.Factory()));
  }
}
