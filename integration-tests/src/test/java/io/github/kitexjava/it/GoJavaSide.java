package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our half: what {@code kitex} generates, compiled with {@code interop/java}. */
record GoJavaSide(ClassLoader classes) {
  private static final String PACKAGE = "io.github.kitexjava.interop.";

  static GoJavaSide build(Path folder, Path idl) throws Exception {
    Files.createDirectories(folder);
    Processes.Result result = Tool.kitex(folder, "-module", "interop", idl.toString());
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    Map<String, String> sources = new TreeMap<>();
    addJava(sources, folder.resolve("kitex_gen"), "");
    addJava(sources, Tool.CHECKOUT.resolve("interop/java"), PACKAGE.replace('.', '/'));
    return new GoJavaSide(JavaCompilation.compile(sources, folder.resolve("out")).load());
  }

  private static void addJava(Map<String, String> sources, Path root, String prefix)
      throws IOException {
    FileTree.texts(root).forEach((path, text) -> sources.put(prefix + path, text));
  }

  /** On a free port. */
  RpcServer startServer() throws Exception {
    return (RpcServer) classes.loadClass(PACKAGE + "TalkHandler").getMethod("start").invoke(null);
  }

  /** Calls every method; a line for each. */
  List<String> talkTo(int port, String transport) throws Exception {
    Object lines =
        classes
            .loadClass(PACKAGE + "TalkConversation")
            .getMethod("run", int.class, String.class)
            .invoke(null, port, transport);
    return ((List<?>) lines).stream().map(String::valueOf).toList();
  }
}
