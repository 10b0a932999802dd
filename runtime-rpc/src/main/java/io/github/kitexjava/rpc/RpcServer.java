package io.github.kitexjava.rpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers Thrift calls on a port, in whichever {@link Transport} and protocol (binary, strict or
 * not, and compact) each of them comes.
 *
 * <p>Each connection has a thread, and its calls are answered in order. Safe for use by several
 * threads. Started once.
 */
public final class RpcServer {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  /** Connections that the kernel keeps while nobody accepts them: a burst of clients at start. */
  private static final int BACKLOG = 1_024;

  private static final long LONGEST_SWEEP_MILLIS = 500;
  private static final long SHORTEST_SWEEP_MILLIS = 5;

  private final InetSocketAddress address;
  private final Dispatcher dispatcher;
  private final ServerLimits limits;
  private final boolean virtual;
  private final Duration exitWait;
  private final Lifecycle lifecycle;
  private final ServerSocket listener;
  private final Acceptor acceptor;
  private final Executor sideThreads;
  private final Set<ServerConnection> connections = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean stopCalled = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition connectionEnded = lock.newCondition();
  private volatile boolean stopping;

  RpcServer(
      InetSocketAddress address,
      Dispatcher dispatcher,
      ServerLimits limits,
      ConnectionThreads threads,
      Duration exitWait,
      Lifecycle lifecycle) {
    this.address = address;
    this.dispatcher = dispatcher;
    this.limits = limits;
    this.virtual = threads.isVirtual();
    this.sideThreads = threads.executor("kitex-call-");
    this.exitWait = exitWait;
    this.lifecycle = lifecycle;
    try {
      this.listener = new ServerSocket();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a server socket", e);
    }
    this.acceptor = new Acceptor(listener, this, threads.factory("kitex-connection-"));
  }

  public static RpcServerBuilder builder() {
    return new RpcServerBuilder();
  }

  /**
   * Listens and returns; the process lives until {@link #stop()}.
   *
   * @throws UncheckedIOException if the address is taken
   * @throws IllegalStateException if the server was started before
   * @throws RuntimeException of a start hook or a registry; then the server has stopped again
   */
  public RpcServer start() {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("this server was started before, build another one");
    }
    try {
      listener.setReuseAddress(true);
      listener.bind(address, BACKLOG);
    } catch (IOException e) {
      acceptor.neverRuns();
      String text = "cannot listen at %s: %s".formatted(Texts.address(address), e.getMessage());
      throw new UncheckedIOException(text, e);
    }
    startThread("kitex-accept", acceptor, false);
    startThread("kitex-sweeper", this::sweep, true);
    LOG.info("KITEX: server listen at addr={}", Texts.address(listener.getLocalSocketAddress()));
    try {
      lifecycle.started((InetSocketAddress) listener.getLocalSocketAddress());
    } catch (RuntimeException | Error e) {
      stop();
      throw e;
    }
    return this;
  }

  /**
   * Listens, and returns when the server was stopped: by {@link #stop()}, or by SIGTERM or SIGINT,
   * on which calls in work are finished before the process ends.
   *
   * @throws UncheckedIOException if the address is taken
   */
  public void run() {
    start();
    Thread hook = new Thread(this::stop, "kitex-exit");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      stopped.await();
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      LOG.debug("KITEX: server stopped because the process ends", e);
    }
  }

  /**
   * The port listened at, also when any free one was asked for.
   *
   * @throws IllegalStateException if the server does not listen
   */
  public int port() {
    int port = listener.getLocalPort();
    if (port < 0) {
      throw new IllegalStateException("this server was not started");
    }
    return port;
  }

  /**
   * Takes no more connections, closes those that wait, lets the others finish the call they are at,
   * and returns when all have ended or the exit wait time is over. Later calls wait for the first.
   */
  public void stop() {
    if (!stopCalled.compareAndSet(false, true)) {
      awaitStopped();
      return;
    }
    if (started.get()) {
      lifecycle.stopping();
    }
    stopping = true;
    // The address asked for may have been "any free port".
    SocketAddress listenedAt = listener.isBound() ? listener.getLocalSocketAddress() : address;
    try {
      listener.close();
    } catch (IOException e) {
      LOG.warn("KITEX: closing the listener failed", e);
    }
    if (started.get()) {
      acceptor.awaitEnd();
    }
    connections.forEach(ServerConnection::closeIfIdle);
    awaitConnections();
    int cut = connections.size();
    if (cut > 0) {
      LOG.warn(
          "KITEX: {} connections were cut in a call that took longer than {}",
          cut,
          Texts.duration(exitWait));
      connections.forEach(ServerConnection::closeNow);
    }
    if (sideThreads instanceof ExecutorService pool) {
      pool.shutdown(); // those that wait for further calls end at once
    }
    LOG.info("KITEX: server stopped, addr={}", Texts.address(listenedAt));
    stopped.countDown();
  }

  private void awaitStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitConnections() {
    long left = exitWait.toNanos();
    lock.lock();
    try {
      while (!connections.isEmpty() && left > 0) {
        left = connectionEnded.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // then what is in work is cut
    } finally {
      lock.unlock();
    }
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  ServerLimits limits() {
    return limits;
  }

  /** Answer the calls of multiplexed connections. */
  Executor sideThreads() {
    return sideThreads;
  }

  boolean stopping() {
    return stopping;
  }

  /** Virtual threads are not preempted: one that always finds work must let others go first. */
  boolean yields() {
    return virtual;
  }

  /** How many are open. */
  int connectionCount() {
    return connections.size();
  }

  void begins(ServerConnection connection) {
    connections.add(connection);
  }

  void ended(ServerConnection connection) {
    connections.remove(connection);
    if (stopping) {
      lock.lock();
      try {
        connectionEnded.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private static void startThread(String name, Runnable task, boolean daemon) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(daemon);
    thread.start();
  }

  private void sweep() {
    long interval = sweepMillis();
    while (!stopping || !connections.isEmpty()) {
      pause(interval);
      long now = System.nanoTime();
      connections.forEach(connection -> connection.sweep(now));
    }
  }

  /** Often enough that no timeout is overrun by more than about a tenth. */
  private long sweepMillis() {
    long shortest = LONGEST_SWEEP_MILLIS * 10;
    for (Duration timeout :
        new Duration[] {limits.idleTimeout(), limits.readTimeout(), limits.writeTimeout()}) {
      if (!timeout.isZero()) {
        shortest = Math.min(shortest, timeout.toMillis());
      }
    }
    return Math.max(SHORTEST_SWEEP_MILLIS, shortest / 10);
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      // Nobody interrupts the server's own threads; whoever does only shortens a pause.
      LOG.debug("KITEX: interrupted", e);
    }
  }
}
