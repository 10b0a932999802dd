package io.github.kitexjava.bench.rpc;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The measured half of a client process: reads {@code THREADS PAYLOAD MILLIS} on standard input,
 * calls, and prints how many calls there were and the nanoseconds of CPU time that the whole
 * process took, collections and compilations included.
 */
public final class CallerProbe {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Callers callers;
  private final List<Caller> made = new ArrayList<>();

  private CallerProbe(Callers callers) {
    this.callers = callers;
  }

  /** Makes one call and returns how many items its reply had. Used by one thread at a time. */
  @FunctionalInterface
  public interface Caller {
    int call(Payload payload) throws Exception;
  }

  /** Gives each thread its caller. */
  @FunctionalInterface
  public interface Callers {
    Caller next() throws Exception;
  }

  /** Does what it is told until the input ends. */
  @SuppressWarnings("SystemOut") // read by the parent
  public static void serve(Callers callers) throws Exception {
    CallerProbe probe = new CallerProbe(callers);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", -1);
        int threads = Integer.parseInt(words[0]);
        System.out.println(probe.run(threads, Payload.valueOf(words[1]), Long.parseLong(words[2])));
      }
    }
    System.exit(0); // the clients' own threads may live on
  }

  private String run(int threads, Payload payload, long millis) throws Exception {
    while (made.size() < threads) {
      made.add(callers.next());
    }
    long cpuBefore = SYSTEM.getProcessCpuTime();
    long end = System.nanoTime() + millis * 1_000_000;
    List<FutureTask<Long>> tasks = new ArrayList<>();
    for (Caller caller : made.subList(0, threads)) {
      FutureTask<Long> task = new FutureTask<>(() -> callUntil(end, caller, payload));
      tasks.add(task);
      new Thread(task, "caller").start();
    }
    long calls = 0;
    for (FutureTask<Long> task : tasks) {
      calls += finished(task);
    }
    return calls + " " + (SYSTEM.getProcessCpuTime() - cpuBefore);
  }

  private static long callUntil(long end, Caller caller, Payload payload) throws Exception {
    long calls = 0;
    while (System.nanoTime() - end < 0) {
      if (caller.call(payload) != payload.items()) {
        throw new IllegalStateException("a wrong reply");
      }
      calls++;
    }
    return calls;
  }

  private static long finished(FutureTask<Long> task) throws IOException, InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IOException("a call failed", e);
    }
  }
}
