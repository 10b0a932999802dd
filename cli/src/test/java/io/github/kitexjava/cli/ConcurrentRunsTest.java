package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on one project wait for each other, from what they read of it to what they write. */
class ConcurrentRunsTest {
  private static final int RUNS = 6;

  @TempDir Path folder;

  @Test
  void everyKitexRunAddsItsFile() throws Exception {
    List<Future<Run>> runs =
        together(i -> Run.kitex("-module", "demo", "-service", "demo", "-out_dir", demo(), idl(i)));
    for (Future<Run> run : runs) {
      assertThat(run.get().exitCode()).as(run.get().err()).isZero();
    }
    assertAllAreServed("kitex_info.yaml");
  }

  @Test
  void everyHzUpdateAddsItsFile() throws Exception {
    assertThat(Run.hz("new", "-module", "demo", "-out_dir", demo()).exitCode()).isZero();
    List<Future<Run>> runs = together(i -> Run.hz("update", "-out_dir", demo(), "-idl", idl(i)));
    for (Future<Run> run : runs) {
      assertThat(run.get().exitCode()).as(run.get().err()).isZero();
    }
    assertAllAreServed(".hz");
  }

  private interface Command {
    Run run(int number) throws Exception;
  }

  private List<Future<Run>> together(Command command) throws Exception {
    for (int i = 0; i < RUNS; i++) {
      Files.writeString(
          Path.of(idl(i)),
          "namespace java com.acme.n%d\nservice S%d { i32 ask() (api.get = \"/%d\") }\n"
              .formatted(i, i, i));
    }
    ExecutorService pool = Executors.newFixedThreadPool(RUNS);
    try {
      List<Future<Run>> runs = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        int number = i;
        runs.add(pool.submit(() -> command.run(number)));
      }
      for (Future<Run> run : runs) {
        run.get();
      }
      return runs;
    } finally {
      pool.shutdownNow();
    }
  }

  private void assertAllAreServed(String manifest) throws Exception {
    String handlers = Files.readString(Path.of(demo(), "src/main/java/demo/Handlers.java"));
    String recorded = Files.readString(Path.of(demo(), manifest));
    for (int i = 0; i < RUNS; i++) {
      assertThat(handlers).containsOnlyOnce("return new S" + i + "Handler();");
      assertThat(recorded).contains("n" + i + ".thrift'");
    }
  }

  private String demo() {
    return folder.resolve("demo").toString();
  }

  private String idl(int number) {
    return folder.resolve("n" + number + ".thrift").toString();
  }
}
