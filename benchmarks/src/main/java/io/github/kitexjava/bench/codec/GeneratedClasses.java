package io.github.kitexjava.bench.codec;

import io.github.kitexjava.bench.Javac;
import io.github.kitexjava.bench.NativeThrift;
import io.github.kitexjava.bench.Processes;
import io.github.kitexjava.bench.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The shapes as classes of ours and of Apache's, generated and compiled for this run.
 *
 * @param folder to put on the class path
 * @param withApache false where there is no native {@code thrift}
 * @param withProtobuf false where there is no {@code protoc}
 */
record GeneratedClasses(Path folder, boolean withApache, boolean withProtobuf) {
  private static final int WIDE_FIELDS = 200;
  private static final String[] WIDE_TYPES = {"i32", "i64", "string", "double", "bool"};

  static GeneratedClasses make(Setup setup) throws IOException {
    Path root = Files.createDirectories(setup.workFolder().resolve("codecs"));
    Path classes = Files.createDirectories(root.resolve("classes"));
    Path sources = Files.createDirectories(root.resolve("sources"));
    String ours = setup.checkout().resolve("bin/thriftjava").toString();
    Processes.lastLine(
        List.of(
            ours,
            "-g",
            "java:jackson,protocols=binary+compact",
            "-o",
            sources.toString(),
            idl(root, "ours").toString()));
    Optional<NativeThrift> thrift = NativeThrift.find();
    if (thrift.isPresent()) {
      thrift.get().generateJava(idl(root, "apache"), sources);
    }
    Optional<Path> protoc = Setup.find("protoc");
    if (protoc.isPresent()) {
      String out = "--java_out=" + sources;
      String proto = proto(root).getFileName().toString();
      Processes.lastLine(List.of(protoc.get().toString(), "-I" + root, out, proto));
    }
    Javac.compile(sources, classes, System.getProperty("java.class.path"));
    return new GeneratedClasses(classes, thrift.isPresent(), protoc.isPresent());
  }

  /** Whether it can be measured here. */
  boolean has(Case one) {
    return one.isApache() ? withApache : withProtobuf || !one.isProtobuf();
  }

  private static Path idl(Path root, String name) throws IOException {
    StringBuilder text = new StringBuilder("namespace java bench." + name + "\n");
    text.append(resource("shapes.thrift")).append("struct Wide {\n");
    for (int id = 1; id <= WIDE_FIELDS; id++) {
      String requiredness = id % 4 == 0 ? "optional " : "";
      String type = WIDE_TYPES[id % WIDE_TYPES.length];
      text.append("  " + id + ": " + requiredness + type + " field" + id + "\n");
    }
    return Files.writeString(root.resolve(name + ".thrift"), text.append("}\n"));
  }

  private static Path proto(Path root) throws IOException {
    StringBuilder text = new StringBuilder(resource("shapes.proto")).append("message Wide {\n");
    for (int id = 1; id <= WIDE_FIELDS; id++) {
      String type = WIDE_TYPES[id % WIDE_TYPES.length].replaceFirst("^i(\\d)", "int$1");
      text.append("  optional " + type + " field" + id + " = " + id + ";\n");
    }
    return Files.writeString(root.resolve("shapes.proto"), text.append("}\n"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = GeneratedClasses.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
