package io.github.kitexjava.idl.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.testdata.fuzz.FuzzInput;
import io.github.kitexjava.testdata.fuzz.RandomProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
  private static final Path EXAMPLES = Path.of("../testdata/dump");

  /** What is written shorter on purpose. */
  private static final Map<String, Set<String>> LEFT_OUT = Map.of("AliasType", Set.of("target"));

  @TempDir Path folder;

  @Test
  void filesAsWrittenAreDumpedToTheLetter() throws IOException {
    assertGolden("user.ast.json", dump(EXAMPLES, "user.thrift").ast());
  }

  @Test
  void theResolvedProgramIsDumpedToTheLetter() throws IOException {
    assertGolden("user.program.json", dump(EXAMPLES, "user.thrift").program());
  }

  @Test
  void everyComponentOfEveryNodeIsInTheDocument() throws IOException {
    Map<String, Set<String>> members = DumpedMembers.of("{}");
    for (long seed = 0; seed < 60; seed++) {
      RandomProgram program = RandomProgram.of(seed);
      FuzzInput.of(program).write(folder);
      Dumped dumped = dump(folder, program.root());
      DumpedMembers.addTo(members, dumped.ast());
      DumpedMembers.addTo(members, dumped.program());
    }
    FuzzInput.of("const i32 A = 9x\n".getBytes(StandardCharsets.UTF_8)).write(folder);
    DumpedMembers.addTo(members, dump(folder, "main.thrift").ast());
    for (Class<?> node : Nodes.reachableFrom(FileDef.class, ThriftFile.class)) {
      Set<String> expected = Nodes.components(node);
      expected.removeAll(LEFT_OUT.getOrDefault(Nodes.name(node), Set.of()));
      assertThat(members.get(Nodes.name(node))).as(Nodes.name(node)).containsAll(expected);
    }
  }

  @Test
  void typedefsOfTypedefsAreNotWrittenOutAgainAndAgain() throws IOException {
    StringBuilder idl = new StringBuilder("typedef i32 T0\n");
    for (int i = 1; i < 100; i++) {
      idl.append("typedef map<T" + (i - 1) + ", T" + (i - 1) + "> T" + i + "\n");
    }
    FuzzInput.of(idl.toString().getBytes(StandardCharsets.UTF_8)).write(folder);
    assertThat(dump(folder, "main.thrift").program()).hasSizeLessThan(200_000);
  }

  private static void assertGolden(String name, String json) throws IOException {
    Path golden = EXAMPLES.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, json);
    }
    assertThat(json).isEqualTo(Files.readString(golden));
  }

  /** Both documents of some files; that of the program is empty when there is none. */
  private record Dumped(String ast, String program) {}

  private static Dumped dump(Path folder, String root) {
    StringBuilder ast = new StringBuilder();
    StringBuilder program = new StringBuilder();
    Compilation compilation =
        IdlCompiler.compile(
            new CompileRequest(List.of(Path.of(root)), List.of(), folder),
            files -> Dump.asts(files, ast));
    compilation.program().ifPresent(p -> Dump.program(p, program));
    return new Dumped(ast.append('\n').toString(), program.append('\n').toString());
  }
}
