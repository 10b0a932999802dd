package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Processes;
import io.github.kitexjava.testdata.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever the command is typed. */
class SameBytesTest {
  private static final String[] SAMPLES = {"everything.thrift", "shared.thrift", "greeting.thrift"};

  @TempDir Path folder;

  @Test
  void twoWorkingDirectoriesGiveTheSameTypes() throws Exception {
    Path idl = Files.createDirectories(folder.resolve("idl"));
    Path elsewhere = Files.createDirectories(folder.resolve("some/where else"));
    Samples.copy(idl, SAMPLES);
    assertDone(Tool.thriftjava(idl, "-r", "-o", "../one", "everything.thrift"));
    assertDone(
        Tool.thriftjava(
            elsewhere, "-r", "-o", "../../two", idl.resolve("everything.thrift").toString()));
    Map<String, String> one = read(folder.resolve("one"));
    assertThat(one).isNotEmpty().isEqualTo(read(folder.resolve("two")));
    assertThat(one.values()).noneMatch(text -> text.contains(folder.toString()));
  }

  @Test
  void twoWorkingDirectoriesGiveTheSameProject() throws Exception {
    Path idl = Files.createDirectories(folder.resolve("idl"));
    Samples.copy(idl, SAMPLES);
    assertDone(
        Tool.hz(idl, "new", "-idl", "greeting.thrift", "-module", "demo", "-out_dir", "../one"));
    assertDone(
        Tool.hz(
            folder, "new", "-idl", "idl/greeting.thrift", "-module", "demo", "-out_dir", "two"));
    Map<String, String> one = read(folder.resolve("one"));
    Map<String, String> two = read(folder.resolve("two"));
    // The manifest records the IDL relative to the project, which is the same for both.
    assertThat(one).isNotEmpty().isEqualTo(two);
    assertThat(one.values()).noneMatch(text -> text.contains(folder.toString()));
  }

  @Test
  void filesThatDoNotChangeKeepTheirModificationTime() throws Exception {
    Samples.copy(folder, SAMPLES);
    assertDone(Tool.thriftjava(folder, "-r", "-o", "out", "everything.thrift"));
    FileTime longAgo = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    for (Path file : files(folder.resolve("out"))) {
      Files.setLastModifiedTime(file, longAgo);
    }
    assertDone(Tool.thriftjava(folder, "-r", "-o", "out", "everything.thrift"));
    for (Path file : files(folder.resolve("out"))) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(longAgo);
    }
  }

  private static void assertDone(Processes.Result result) {
    assertThat(result.exitCode()).as(result.stderr()).isZero();
  }

  private static Map<String, String> read(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(root)) {
      texts.put(root.relativize(file).toString(), Files.readString(file));
    }
    return texts;
  }

  private static java.util.List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
