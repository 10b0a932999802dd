package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.ThriftFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files have the same meaning, wherever one stands and whatever they are called. */
class PlacesTest {
  @TempDir Path temporary;
  private Path project;

  @BeforeEach
  void writeAProject() throws IOException {
    project = temporary.toRealPath().resolve("project");
    new Idl(project)
        .file(
            "idl/main.thrift",
            """
            include "common/base.thrift"
            include "shared.thrift"
            struct S { 1: base.B b, 2: shared.T t, 3: i32 c = 017 }
            """)
        .file("idl/common/base.thrift", "include \"near.thrift\"\nstruct B { 1: near.N n }\n")
        .file("idl/common/near.thrift", "struct N {}\n")
        .file("inc/shared.thrift", "struct T {}\n")
        .file("elsewhere/near.thrift", "struct Wrong {}\n")
        .file("elsewhere/common/base.thrift", "struct Wrong {}\n");
  }

  @Test
  void theResultIsTheSameFromAnyWorkingDirectory() throws IOException {
    Compilation expected = compile(project, Path.of("idl/main.thrift"), Path.of("inc"));
    assertThat(expected.program()).isPresent();
    Path other = Files.createDirectories(temporary.resolve("a/b"));
    Path absolute = project.resolve("idl/main.thrift");
    for (Path from : List.of(project.resolve("idl"), project.resolve("inc"), other, project)) {
      Path root = from.toRealPath().relativize(absolute);
      Path include = from.toRealPath().relativize(project.resolve("inc"));
      assertThat(meaning(compile(from, root, include))).isEqualTo(meaning(expected));
      assertThat(meaning(compile(from, absolute, include))).isEqualTo(meaning(expected));
    }
  }

  @Test
  void aFileOfThatNameInTheWorkingDirectoryIsNotTakenButTold() throws IOException {
    Compilation expected = compile(project, Path.of("idl/main.thrift"), Path.of("inc"));
    Compilation found =
        compile(
            project.resolve("elsewhere"),
            project.resolve("idl/main.thrift"),
            project.resolve("inc"));
    assertThat(files(found)).isEqualTo(files(expected));
    assertThat(found.diagnostics())
        .extracting(d -> d.code().id())
        .containsExactlyInAnyOrder("TH0205", "TH0205", "TH0016");
  }

  @Test
  void aLinkToTheFolderChangesNothing() throws IOException {
    Compilation expected = compile(project, Path.of("idl/main.thrift"), Path.of("inc"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), project);
    assertThat(meaning(compile(link, Path.of("idl/main.thrift"), Path.of("inc"))))
        .isEqualTo(meaning(expected));
    assertThat(meaning(compile(temporary, Path.of("link/idl/main.thrift"), Path.of("link/inc"))))
        .isEqualTo(meaning(expected));
  }

  @Test
  void aFileAndALinkToItAreOneFile() throws IOException {
    Idl idl =
        new Idl(project)
            .file(
                "main.thrift",
                """
                include "b.thrift"
                include "link.thrift"
                struct S { 1: b.B x }
                """)
            .file("b.thrift", "struct B {}\n");
    Files.createSymbolicLink(project.resolve("link.thrift"), Path.of("b.thrift"));
    Compilation compilation = idl.compile("main.thrift");
    assertThat(files(compilation)).hasSize(2);
    assertThat(compilation.diagnostics()).extracting(d -> d.code().id()).containsExactly("TH0203");
  }

  @Test
  void aCycleThroughALinkIsACycle() throws IOException {
    Idl idl =
        new Idl(project)
            .file("main.thrift", "include \"b.thrift\"\nstruct S { 1: b.B x }\n")
            .file("b.thrift", "include \"link.thrift\"\nstruct B {}\n");
    Files.createSymbolicLink(project.resolve("link.thrift"), Path.of("main.thrift"));
    assertThat(Idl.headlines(idl.compile("main.thrift")))
        .anyMatch(line -> line.startsWith("ERROR TH0202"));
  }

  private static Compilation compile(Path from, Path root, Path include) {
    return IdlCompiler.compile(new CompileRequest(List.of(root), List.of(include), from));
  }

  private static List<String> files(Compilation compilation) {
    return compilation.program().orElseThrow().files().stream()
        .map(ThriftFile::id)
        .map(FileId::path)
        .toList();
  }

  /** All but how messages name the files, which is as the user typed them. */
  private static List<String> meaning(Compilation compilation) {
    List<String> meaning = new java.util.ArrayList<>(files(compilation));
    compilation.program().orElseThrow().files().forEach(f -> meaning.add(f.displayPath()));
    compilation
        .diagnostics()
        .forEach(
            d -> meaning.add(d.code().id() + d.at().line() + ":" + d.at().column() + d.message()));
    return meaning;
  }
}
