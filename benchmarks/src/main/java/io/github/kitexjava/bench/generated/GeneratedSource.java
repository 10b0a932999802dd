package io.github.kitexjava.bench.generated;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.NativeThrift;
import io.github.kitexjava.bench.Processes;
import io.github.kitexjava.bench.Processes.Cost;
import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.Setup;
import io.github.kitexjava.bench.Subject;
import io.github.kitexjava.bench.sample.SampleFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types, client and server of one IDL file, ours beside Apache's: their size, and what javac makes
 * of them, as a new process and in a JVM that has compiled before.
 *
 * <p>The system property {@code bench.idl} names another file than the sample.
 */
public final class GeneratedSource implements Subject {
  private static final int SAMPLE_KIBIBYTES = 67;
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @Override
  public String name() {
    return "generated";
  }

  @Override
  public void measure(Setup setup, Report report) throws IOException {
    Path root = Files.createDirectories(setup.workFolder().resolve("generated"));
    Path idl = idl(root);
    List<SourceTree> trees = new ArrayList<>();
    trees.add(ours(setup, root, idl));
    Optional<NativeThrift> thrift = NativeThrift.find();
    if (thrift.isPresent()) {
      trees.add(apache(setup, thrift.get(), root, idl));
    }
    report.heading("Generated Java of " + idl.getFileName() + ", " + Files.size(idl) + " bytes");
    if (thrift.isEmpty()) {
      report.text("No native `thrift` on the PATH: Apache's is left out.\n");
    }
    List<Jdk> jdks = setup.quick() ? setup.jdks().subList(0, 1) : setup.jdks();
    for (Jdk jdk : jdks) {
      compile(setup, report, jdk, trees);
    }
  }

  private static Path idl(Path root) throws IOException {
    String named = System.getProperty("bench.idl");
    return named != null ? Path.of(named).toRealPath() : SampleFiles.write(root, SAMPLE_KIBIBYTES);
  }

  private static SourceTree ours(Setup setup, Path root, Path idl) throws IOException {
    Path folder = Files.createDirectories(root.resolve("ours"));
    String kitex = setup.checkout().resolve("bin/kitex").toString();
    Processes.lastLine(
        List.of(kitex, "-module", "bench", "-out_dir", folder.toString(), idl.toString()));
    return new SourceTree("`kitex`", folder, CLASS_PATH);
  }

  private static SourceTree apache(Setup setup, NativeThrift thrift, Path root, Path idl)
      throws IOException {
    Path folder = Files.createDirectories(root.resolve("apache"));
    thrift.generateJava(idl, folder);
    Path library = setup.checkout().resolve("benchmarks/target/native/libthrift-0.17.0.jar");
    return new SourceTree("native `thrift`", folder, library + File.pathSeparator + CLASS_PATH);
  }

  private static void compile(Setup setup, Report report, Jdk jdk, List<SourceTree> trees)
      throws IOException {
    List<Cost> cold =
        Processes.inTurn(
            setup.quick() ? 1 : 5,
            List.of(0),
            Map.of(),
            trees.stream().map(tree -> tree.javac(jdk, setup.workFolder())).toList());
    report.text("\njavac of " + jdk.label() + ", times in milliseconds:\n");
    report.table(
        "who",
        "files",
        "bytes",
        "class files",
        "bytes",
        "new process, wall",
        "new process, CPU",
        "warm, CPU");
    for (int i = 0; i < trees.size(); i++) {
      SourceTree tree = trees.get(i);
      SourceTree classes = tree.classes(setup.workFolder());
      report.row(
          tree.who(),
          String.valueOf(tree.files().size()),
          String.valueOf(tree.bytes()),
          String.valueOf(classes.files().size()),
          String.valueOf(classes.bytes()),
          number(cold.get(i).wallMillis()),
          number(cold.get(i).cpuMillis()),
          number(warm(setup, jdk, tree)));
    }
  }

  private static double warm(Setup setup, Jdk jdk, SourceTree tree) throws IOException {
    List<String> command =
        List.of(
            jdk.java(),
            "-cp",
            CLASS_PATH,
            JavacProbe.class.getName(),
            tree.argumentFile(setup.workFolder()).toString(),
            setup.quick() ? "5" : "12");
    return Double.parseDouble(Processes.lastLine(command));
  }
}
