package io.github.kitexjava.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls until it is told to end: {@code SEED DIRECT_PORTS PROXIED_PORTS}, ports with commas between.
 *
 * <p>Reads {@code figures}, {@code held}, {@code report} and {@code end} on standard input, and answers
 * each with one line; the last, once every client is closed, with its figures before the first was made.
 */
public final class ClientMain {
  private static final int THREADS_PER_GROUP = 8;
  private static final int MOST_PAUSE_MILLIS = 4;

  private final ClientGroup direct;
  private final ClientGroup proxied;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private volatile boolean ended;

  private ClientMain(ClientGroup direct, ClientGroup proxied) {
    this.direct = direct;
    this.proxied = proxied;
  }

  public static void main(String[] args) throws Exception {
    String before = ProcessFigures.line();
    ClientMain main =
        new ClientMain(new ClientGroup(ports(args[1])), new ClientGroup(ports(args[2])));
    long seed = Long.parseLong(args[0]);
    for (int i = 0; i < THREADS_PER_GROUP; i++) {
      main.start(main.direct, seed + 2 * i);
      main.start(main.proxied, seed + 2 * i + 1);
    }
    main.obey(before);
    System.exit(0);
  }

  private static List<Integer> ports(String text) {
    return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }

  private void start(ClientGroup group, long seed) {
    Random random = new Random(seed);
    Thread thread = new Thread(() -> call(group, random), "caller-" + threads.size());
    threads.add(thread);
    thread.start();
  }

  private void call(ClientGroup group, Random random) {
    while (!ended) {
      group.callOnce(random, ids.incrementAndGet());
      try {
        Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
      } catch (InterruptedException e) {
        group.outcomes().surprise("caller", e); // an interrupt that outlived its call
      }
    }
  }

  private void obey(String before) throws IOException, InterruptedException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("figures")) {
          System.out.println("figures " + ProcessFigures.line() + counts());
        } else if (line.equals("held")) {
          System.out.println("held " + ProcessFigures.held());
        } else if (line.equals("report")) {
          System.out.println("report " + report());
        } else {
          end();
          System.out.println("before " + before);
        }
      }
    }
  }

  private String report() {
    Outcomes one = direct.outcomes();
    Outcomes other = proxied.outcomes();
    return "direct %s; through proxies %s; surprises %s %s"
        .formatted(one.text(), other.text(), one.surprises(), other.surprises());
  }

  private String counts() {
    Outcomes one = direct.outcomes();
    Outcomes other = proxied.outcomes();
    return " calls=%d directRetried=%d directLost=%d proxiedRetried=%d proxiedLost=%d surprises=%d"
        .formatted(
            one.rightCount() + other.rightCount(),
            one.retriedCount(),
            one.lostCount(),
            other.retriedCount(),
            other.lostCount(),
            one.surpriseCount() + other.surpriseCount());
  }

  private void end() throws InterruptedException {
    ended = true;
    for (Thread thread : threads) {
      thread.join();
    }
    direct.close();
    proxied.close();
  }
}
