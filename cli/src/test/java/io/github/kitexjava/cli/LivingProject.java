package io.github.kitexjava.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project of {@code kitex} or {@code hz} whose Thrift files and classes change. */
final class LivingProject {
  private final boolean isHttp;
  private final Path folder;
  private final RandomIdl idl;

  LivingProject(boolean isHttp, Path folder, RandomIdl idl) {
    this.isHttp = isHttp;
    this.folder = folder;
    this.idl = idl;
  }

  Path root() {
    return folder.resolve("demo");
  }

  UserHandler handler(String service) {
    return new UserHandler(root(), service);
  }

  /** Makes it; its sample client and tests, which call methods that may go, become empty. */
  void create() throws IOException {
    writeIdl();
    String file = folder.resolve(RandomIdl.file(idl.services().get(0))).toString();
    Run run =
        isHttp
            ? Run.hz("new", "-idl", file, "-module", "demo", "-out_dir", root().toString())
            : kitex(file);
    if (run.exitCode() != 0) {
      throw new AssertionError(run + "\n" + idl.text(idl.services().get(0)));
    }
    for (Path sample : List.of(source("Client"), root().resolve("src/test/java/demo"))) {
      List<Path> files;
      try (Stream<Path> paths = Files.exists(sample) ? Files.walk(sample) : Stream.empty()) {
        files = paths.filter(Files::isRegularFile).toList();
      }
      for (Path one : files) {
        Files.writeString(one, "package demo;\n");
      }
    }
  }

  /** Adds a file to what the project is made of. */
  Run add(String service) throws IOException {
    writeIdl();
    String file = folder.resolve(RandomIdl.file(service)).toString();
    return isHttp ? Run.hz("update", "-out_dir", root().toString(), "-idl", file) : kitex(file);
  }

  Run update() throws IOException {
    return add(idl.services().get(0));
  }

  private Run kitex(String file) {
    return Run.kitex("-module", "demo", "-service", "demo", "-out_dir", root().toString(), file);
  }

  private void writeIdl() throws IOException {
    for (String service : idl.services()) {
      Files.writeString(folder.resolve(RandomIdl.file(service)), idl.text(service));
    }
  }

  private Path source(String name) {
    return root().resolve("src/main/java/demo/" + name + ".java");
  }

  /** Every file that is the user's, with its bytes as characters. */
  Map<Path, String> usersFiles() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root())) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = root().relativize(file).toString();
        if (!name.matches("(hz_gen|kitex_gen)/.*|[.]hz|kitex_info[.]yaml")) {
          files.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  /** What javac has to say about the whole project; empty if it compiles. */
  String compile() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root())) {
      paths.filter(p -> p.toString().endsWith(".java")).forEach(files::add);
    }
    return Javac.ofThread().errors(files);
  }
}
