package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.SecondJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IDL that tries to be Java, or to be somewhere else: the project compiles, answers, and stays. */
class HostileIdlTest {
  private static final String LONG = "N" + "amE".repeat(99) + "xx";

  @TempDir private Path folder;

  @Test
  void commentsAnnotationsAndStringsStayWhatTheyAre() throws Exception {
    Program program =
        program("hostile.thrift", GeneratedProject.resource("projects/hostile.thrift"));
    ClassLoader classes = answers(program, 2);
    Class<?> constants = classes.loadClass("com.acme.hostile.HostileConstants");
    assertThat(constants.getField("QUOTES").get(null)).isEqualTo("\" + System.exit(1) + \"");
    assertThat(constants.getField("ESCAPES").get(null)).isEqualTo("\\u0022; */ \"+\"");
    assertThat(constants.getField("PAIRS").get(null)).isEqualTo(Map.of("\"", "\\", "*/", "//"));
    Object builder = classes.loadClass("com.acme.hostile.Item").getMethod("builder").invoke(null);
    assertThat(builder.getClass().getMethod("build").invoke(builder))
        .hasToString(
            "Item{id=\"\\\"; } \\\\u0022 {\", level=PRO,"
                + " notes=[\"\\\"\", \"\\\\\", \"\\\"\", \"${x}\", \"%s\", \"$L\"]}");
    compilesWithSecondJdk(program);
  }

  @Test
  void namesOfThreeHundredCharactersAreCutWhereFilesNeedIt() throws Exception {
    String idl =
        """
        enum EnumL { ConstantL = 1, ConstantLx = 2 }
        typedef EnumL TypedefL
        struct StructL { 1: required string fieldL, 2: TypedefL fieldLx, 3: list<StructL> other }
        union UnionL { 1: string memberL, 2: StructL memberLx }
        exception ExceptionL { 1: string messageL }
        const StructL CONSTANTL = { "fieldL": "text", "fieldLx": EnumL.ConstantLx }
        service ServiceL {
          StructL methodL(1: StructL argumentL, 2: UnionL argumentLx) throws (1: ExceptionL thrownL)
          TypedefL methodLx(1: TypedefL argumentL)
        }
        service ServiceLx extends ServiceL { void moreL() }
        """
            .replace("L", LONG);
    String file = "f" + LONG.substring(60) + ".thrift";
    Program program = program(file, idl);
    answers(program, 3);
    compilesWithSecondJdk(program);
  }

  @Test
  void aFileMayBeCalledAnything() throws Exception {
    String included = "it's *bad* $L {{x}} é.thrift";
    Files.writeString(folder.resolve(included), "struct Item { 1: string id }");
    String idl =
        "namespace java com.acme.odd\ninclude '"
            + included.replace("'", "\\'")
            + "'\n"
            + "service Echo { string say(1: string text) }";
    Program program = program("\\u000a\nclass Broken {}\r\t'\" \\.thrift", idl);
    answers(program, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class.int",
        "a..b",
        "../../x",
        "/etc/passwd",
        "con.nul.aux",
        "java.lang",
        "a.1b",
        "_",
        "__._",
        "a.",
        ".",
        "com.acme.demo",
        "io.github.kitexjava.thrift",
        "Echo.Item",
        "a.$.b",
        "a-b.c",
        "\"a\""
      })
  void aNamespaceIsAPackageBelowTheFolderOrAnError(String namespace) throws Exception {
    String idl =
        "namespace java "
            + namespace
            + "\nstruct Item { 1: string id }\n"
            + "service Echo { Item get(1: Item item) }\nconst Item FIRST = { 'id': 'x' }";
    Optional<Program> program = compile("names.thrift", idl).program();
    if (program.isPresent()) {
      answers(program.get(), 1);
    }
  }

  /** Compiles the project and runs its own test. */
  private ClassLoader answers(Program program, int calls) throws Exception {
    RpcProjectResult result = Projects.create(program);
    assertThat(result.failed()).as("%s", result.diagnostics()).isFalse();
    for (ProjectFile file : result.files()) {
      Path path = Path.of(file.path());
      assertThat(path.isAbsolute() || path.normalize().startsWith("..")).as(file.path()).isFalse();
    }
    GeneratedProject project = GeneratedProject.of(folder, result);
    assertThat(project.runCallsTest()).hasSize(calls);
    try (Stream<Path> classes = Files.walk(folder.resolve("project/classes"))) {
      assertThat(classes).noneMatch(path -> path.getFileName().toString().contains("Broken"));
    }
    return project.classes();
  }

  private void compilesWithSecondJdk(Program program) throws Exception {
    Optional<SecondJdk> second = SecondJdk.find();
    if (second.isPresent()) {
      Map<String, String> sources =
          Projects.sources(
              Projects.create(program), Projects.GENERATED, Projects.MAIN, Projects.TEST);
      JavaCompilation again = second.get().compile(sources, folder.resolve("second"));
      assertThat(again.diagnostics()).isEmpty();
    }
  }

  private Program program(String name, String idl) throws IOException {
    Compilation compilation = compile(name, idl);
    return compilation
        .program()
        .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
  }

  private Compilation compile(String name, String idl) throws IOException {
    Files.writeString(folder.resolve(name), idl);
    return IdlCompiler.compile(new CompileRequest(List.of(Path.of(name)), List.of(), folder));
  }
}
