package io.github.kitexjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LifecycleTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

  private static Hertz engine(Duration exitWait) {
    return Hertz.create(
        HertzOptions.builder().host("127.0.0.1").port(0).exitWait(exitWait).build());
  }

  @Test
  void aStopLetsRequestsUnderWayEndAndTakesNoNewOnes() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Hertz hertz = engine(Duration.ofSeconds(30));
    hertz.get(
        "/",
        c -> {
          entered.countDown();
          release.await();
          c.string(200, "done");
        });
    int port = hertz.start().port();
    try (RawClient busy = new RawClient(port);
        RawClient idle = new RawClient(port)) {
      busy.send(GET);
      entered.await();
      Thread stopping = new Thread(hertz::stop);
      stopping.start();
      assertThat(idle.readToEnd()).as("an idle connection is closed at once").isEmpty();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
          .isInstanceOf(ConnectException.class);
      assertThat(stopping.isAlive()).isTrue();
      release.countDown();
      assertThat(busy.readToEnd()).contains("Connection: close").endsWith("done");
      stopping.join();
    }
  }

  @Test
  void aStopGivesUpOnRequestsThatOutlastTheWait() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Hertz hertz = engine(Duration.ofMillis(200));
    hertz.get(
        "/",
        c -> {
          entered.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        });
    try (RawClient client = new RawClient(hertz.start().port())) {
      client.send(GET);
      entered.await();
      hertz.stop();
      assertThat(client.readToEnd()).isEmpty();
      interrupted.await();
    }
  }

  @Test
  void hooksRunInOrderBeforeTheStartAndAtTheStop() {
    List<String> steps = Collections.synchronizedList(new ArrayList<>());
    Hertz hertz = engine(Duration.ofSeconds(5));
    hertz.onRun(() -> steps.add("first")).onRun(() -> steps.add("second"));
    hertz.onShutdown(() -> steps.add("shutdown"));
    hertz.onShutdown(
        () -> {
          throw new IllegalStateException("hook");
        });
    hertz.start();
    assertThat(steps).containsExactly("first", "second");
    hertz.stop();
    hertz.stop();
    assertThat(steps).containsExactly("first", "second", "shutdown");
  }

  @Test
  void aHookThatFailsKeepsTheEngineFromStarting() {
    Hertz hertz = engine(Duration.ofSeconds(5));
    hertz.onRun(
        () -> {
          throw new java.io.IOException("no disk");
        });
    assertThatThrownBy(hertz::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("hook before the start failed: java.io.IOException: no disk");
    assertThatThrownBy(hertz::port).hasMessage("engine has no port before its start");
  }

  @Test
  void aTakenPortIsNamedInOneSentence() {
    try (Hertz first = engine(Duration.ofSeconds(5)).start()) {
      Hertz second =
          Hertz.create(HertzOptions.builder().host("127.0.0.1").port(first.port()).build());
      assertThatThrownBy(second::start)
          .isInstanceOf(ListenException.class)
          .hasMessageStartingWith(
              "cannot listen on 127.0.0.1:" + first.port() + ": address already")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void anEngineStartsOnce() {
    Hertz hertz = engine(Duration.ofSeconds(5)).start();
    assertThatThrownBy(hertz::start).hasMessage("engine was started before, expected one start");
    hertz.stop();
    assertThatThrownBy(hertz::start).hasMessage("engine was started before, expected one start");
  }

  @Test
  void requestsRunAtTheSameTimeEachWithItsOwnContext() throws Exception {
    int peers = 32;
    CyclicBarrier together = new CyclicBarrier(peers);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    Hertz hertz = engine(Duration.ofSeconds(5));
    hertz.post(
        "/:id",
        c -> {
          c.set("id", c.param("id"));
          together.await();
          seen.add(Thread.currentThread().toString());
          c.string(200, c.get("id").orElseThrow() + "=" + c.bodyText());
        });
    int port = hertz.start().port();
    ExecutorService pool = Executors.newFixedThreadPool(peers);
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < peers; i++) {
      int id = i;
      clients.add(pool.submit(() -> ask(port, id)));
    }
    for (Future<?> client : clients) {
      client.get();
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(peers);
    pool.shutdown();
    hertz.stop();
  }

  private static void ask(int port, int id) {
    try (RawClient client = new RawClient(port)) {
      for (int round = 0; round < 20; round++) {
        String body = "body-" + id + "-" + round;
        client.send(
            "POST /"
                + id
                + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
        assertThat(client.readResponse()).endsWith("\r\n\r\n" + id + "=" + body);
      }
    }
  }
}
