package io.github.kitexjava.bench.rpc;

import io.github.kitexjava.bench.Javac;
import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.NativeThrift;
import io.github.kitexjava.bench.Processes;
import io.github.kitexjava.bench.Setup;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The servers and clients that are measured, generated and compiled for this run.
 *
 * @param classes of ours and of Apache's
 * @param withApache false where there is no native {@code thrift}
 */
record EchoPrograms(Path classes, boolean withApache, KitexProgram kitex) {
  /** See {@link Thread}; for servers whose handlers are short or wait. */
  private static final String ONE_CARRIER = "-Djdk.virtualThreadScheduler.parallelism=1";

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  static EchoPrograms make(Setup setup) throws IOException {
    Path root = Files.createDirectories(setup.workFolder().resolve("rpc"));
    Path classes = Files.createDirectories(root.resolve("classes"));
    Path ours = Files.createDirectories(root.resolve("ours"));
    String kitex = setup.checkout().resolve("bin/kitex").toString();
    Processes.lastLine(
        List.of(
            kitex,
            "-module",
            "bench",
            "-out_dir",
            ours.toString(),
            idl(setup, root, "namespace java bench.ours", "ours").toString()));
    copyPrograms(setup, "ours", ours);
    Javac.compile(ours, classes, CLASS_PATH);
    Optional<NativeThrift> thrift = NativeThrift.find();
    if (thrift.isPresent()) {
      compileApache(setup, thrift.get(), root, classes);
    }
    Path goIdl = idl(setup, root, "namespace go bench", "go");
    return new EchoPrograms(classes, thrift.isPresent(), KitexProgram.build(setup, goIdl));
  }

  /** What 0.17 generates compiles against 0.17 only; its blocking half runs on later ones. */
  private static void compileApache(Setup setup, NativeThrift thrift, Path root, Path classes)
      throws IOException {
    Path sources = Files.createDirectories(root.resolve("apache"));
    thrift.generateJava(idl(setup, root, "namespace java bench.apache", "apache"), sources);
    copyPrograms(setup, "apache", sources);
    Path library = setup.checkout().resolve("benchmarks/target/native/libthrift-0.17.0.jar");
    Javac.compile(sources, classes, library + File.pathSeparator + CLASS_PATH);
  }

  private static Path idl(Setup setup, Path root, String namespace, String name)
      throws IOException {
    String text = Files.readString(setup.checkout().resolve("benchmarks/rpc/echo.thrift"));
    Path folder = Files.createDirectories(root.resolve("idl-" + name));
    return Files.writeString(folder.resolve("echo.thrift"), namespace + "\n\n" + text);
  }

  private static void copyPrograms(Setup setup, String whose, Path sources) throws IOException {
    Path folder = setup.checkout().resolve("benchmarks/rpc/java").resolve(whose);
    try (var files = Files.newDirectoryStream(folder, "*.java")) {
      for (Path file : files) {
        Files.copy(file, sources.resolve(file.getFileName().toString()));
      }
    }
  }

  /** All servers that can be measured here, ours first. */
  List<Contestant> servers(List<Jdk> jdks, String heap) {
    List<Contestant> servers = new ArrayList<>();
    for (Jdk jdk : jdks) {
      String main = "bench.ours.OurServer";
      servers.add(server(Contestant.Kind.OURS, jdk, List.of(heap), main));
      if (jdk.hasVirtualThreads()) {
        List<String> options = List.of(heap, ONE_CARRIER);
        servers.add(server(Contestant.Kind.OURS_ONE_CARRIER, jdk, options, main));
      }
    }
    for (Jdk jdk : withApache ? jdks : List.<Jdk>of()) {
      String main = "bench.apache.ApacheServer";
      servers.add(server(Contestant.Kind.THREAD_POOL, jdk, List.of(heap), main, "pool"));
      servers.add(server(Contestant.Kind.SELECTOR, jdk, List.of(heap), main, "selector"));
    }
    kitex
        .program()
        .map(program -> List.of(program.toString()))
        .map(command -> new Contestant(Contestant.Kind.KITEX, Optional.empty(), command))
        .ifPresent(servers::add);
    return servers;
  }

  private Contestant server(
      Contestant.Kind kind, Jdk jdk, List<String> options, String... program) {
    return new Contestant(kind, Optional.of(jdk), java(jdk, options, program));
  }

  /** Runs a class of the programs. */
  List<String> java(Jdk jdk, List<String> options, String... program) {
    List<String> command = new ArrayList<>();
    command.add(jdk.java());
    command.addAll(options);
    command.addAll(List.of("-cp", classes + File.pathSeparator + CLASS_PATH));
    command.addAll(List.of(program));
    return command;
  }
}
