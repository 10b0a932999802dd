package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/**
 * Minutes of calls of every kind, over every transport, to four servers that are ended and started
 * again meanwhile, half of them through proxies that cut connections.
 *
 * <p>{@code -Dsoak.minutes=10} makes it longer, {@code -Dsoak.seed=7} another one. It prints what
 * it found.
 */
@Tag("full")
@EnabledOnOs(value = LINUX, disabledReason = "memory and files of processes are read from /proc")
class SoakTest {
  private static final Duration TIME = Duration.ofMinutes(Long.getLong("soak.minutes", 1));
  private static final long SEED = Long.getLong("soak.seed", 1);

  /** Samples of memory; the JIT and the pools get the time before the first to settle. */
  private static final int SAMPLES = 12;

  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final long MEBIBYTE = 1 << 20;

  /** What the same process, at the same work, holds more or less from one minute to the next. */
  private static final long HEAP_NOISE = 4 * MEBIBYTE;

  private static final long RESIDENT_NOISE = 24 * MEBIBYTE;

  private final Random random = new Random(SEED);
  private final SoakSamples samples = new SoakSamples();
  private int graceful;
  private int killed;
  private long lostWhenGraceful;
  private Duration longestStop = Duration.ZERO;

  @Test
  void callsSurviveWhatHappensToServersAndConnections(@TempDir Path folder) throws Exception {
    SoakPrograms programs = SoakPrograms.build(folder);
    Path own = Path.of(System.getProperty("java.home"));
    try (SoakServers servers = new SoakServers(programs, SEED)) {
      List<SoakFigures> fresh = List.of(servers.figures(0), servers.figures(1));
      List<String> command =
          programs.command(
              own, "ClientMain", "" + SEED, servers.directPorts(), servers.proxiedPorts());
      try (SoakProcess client = SoakProcess.start("the client", command)) {
        Thread.sleep(WARM_UP.toMillis());
        runFaults(client, servers);
        String report = client.ask("report", "report ");
        SoakFigures before = SoakFigures.parse(client.ask("end", "before "));
        SoakFigures after = figures(client);
        print(report, servers, after);
        assertNothingWasLost(report, after, servers);
        samples.assertFlat(HEAP_NOISE, RESIDENT_NOISE);
        SoakLevels.assertBack(
            "the client", before, () -> figures(client), () -> client.ask("held", "held "));
        for (int i = 0; i < fresh.size(); i++) {
          int server = i;
          SoakLevels.assertBack(
              "server " + i,
              fresh.get(i),
              () -> servers.figures(server),
              () -> servers.held(server));
        }
      }
    }
  }

  /** One fault after another, with samples at their times in between. */
  private void runFaults(SoakProcess client, SoakServers servers) throws Exception {
    long start = System.nanoTime();
    long apart = TIME.toNanos() / SAMPLES;
    for (int taken = 0; taken < SAMPLES; ) {
      if (System.nanoTime() - start > (taken + 1) * apart) {
        samples.add("client", figures(client));
        samples.add("server 0", servers.figures(0));
        samples.add("server 1", servers.figures(1));
        taken++;
      }
      int server = 2 + random.nextInt(2);
      if (random.nextBoolean()) {
        restart(client, servers, server);
      } else {
        servers.kill(server);
        killed++;
        Thread.sleep(random.nextInt(500));
        servers.startAgain(server);
      }
      Thread.sleep(1_000); // what the fault did has shown by then
    }
  }

  private void restart(SoakProcess client, SoakServers servers, int server) throws Exception {
    long lostBefore = figures(client).of("directLost");
    Duration stop = servers.terminate(server);
    Thread.sleep(random.nextInt(500));
    servers.startAgain(server);
    Thread.sleep(500);
    long lost = figures(client).of("directLost");
    graceful++;
    lostWhenGraceful += lost - lostBefore;
    longestStop = stop.compareTo(longestStop) > 0 ? stop : longestStop;
  }

  private void print(String report, SoakServers servers, SoakFigures client) {
    System.err.printf(
        "soak: %s, seed %d: %d graceful restarts (the longest stop took %d ms), %d kills,"
            + " %d connections cut, %s%n",
        TIME, SEED, graceful, longestStop.toMillis(), killed, servers.cuts(), client.byName());
    System.err.println("soak: " + report);
    samples.lines().forEach(line -> System.err.println("soak: " + line));
  }

  private void assertNothingWasLost(String report, SoakFigures client, SoakServers servers) {
    assertThat(client.of("surprises")).as(report).isZero();
    assertThat(lostWhenGraceful).as("lost by graceful restarts: %s", report).isZero();
    // else nothing was shown
    assertThat(client.of("calls")).isGreaterThan(1_000 * TIME.toSeconds() / 10);
    assertThat(client.of("directRetried")).as("attempts that restarts ended").isPositive();
    assertThat(client.of("proxiedRetried")).as("attempts that proxies ended").isPositive();
    assertThat(graceful).isPositive();
    assertThat(killed).isPositive();
    assertThat(servers.cuts()).isPositive();
    assertThat(report)
        .contains(
            "ASYNC=",
            "CANCELLED=",
            "INTERRUPTED=",
            "LARGE=",
            "ONEWAY=",
            "PANIC=",
            "REFUSED=",
            "SLOW=",
            "SMALL=",
            "STATUS=",
            "TIMEOUT=");
  }

  private static SoakFigures figures(SoakProcess client) throws Exception {
    return SoakFigures.parse(client.ask("figures", "figures "));
  }
}
