package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Processes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The programs of the soak: what {@code kitex} generates, compiled with {@code src/test/soak}. */
record SoakPrograms(Path classes) {
  private static final Path SOURCES = Tool.CHECKOUT.resolve("integration-tests/src/test/soak");
  private static final String PACKAGE = "io.github.kitexjava.soak.";

  /** All of the heap is there from the start, so that what grows of a process is not it. */
  private static final List<String> HEAP = List.of("-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch");

  /** The handlers' panics are many, and their stacks long. */
  private static final String NO_LOGS = "-Dslf4j.internal.verbosity=ERROR";

  static SoakPrograms build(Path folder) throws Exception {
    Path idl = SOURCES.resolve("soak.thrift");
    Processes.Result result = Tool.kitex(folder, "-module", "soak", idl.toString());
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    Map<String, String> sources = new TreeMap<>();
    addJava(sources, folder.resolve("kitex_gen"), "");
    addJava(sources, SOURCES.resolve("java"), PACKAGE.replace('.', '/'));
    JavaCompilation compilation = JavaCompilation.compile(sources, folder.resolve("out"));
    assertThat(compilation.succeeded()).as(compilation.diagnostics()).isTrue();
    return new SoakPrograms(compilation.classes());
  }

  private static void addJava(Map<String, String> sources, Path root, String prefix)
      throws IOException {
    FileTree.texts(root).forEach((path, text) -> sources.put(prefix + path, text));
  }

  /** Runs one of the programs on the JDK at this place. */
  List<String> command(Path jdk, String main, String... arguments) {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    command.addAll(HEAP);
    command.add(NO_LOGS);
    command.add("-cp");
    command.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(PACKAGE + main);
    command.addAll(List.of(arguments));
    assertThat(Files.isDirectory(jdk)).as(jdk.toString()).isTrue();
    return command;
  }
}
