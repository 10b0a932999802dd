package io.github.kitexjava.gen.trim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.Trimmed;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note about what a trimmed program lacks. */
class LeftOutTest {
  private static final String USERS =
      """
      struct User { 1: i64 id }
      struct Drop { 1: i64 id }
      service Users { User find(1: i64 id), void drop(1: Drop drop) }
      """;

  @TempDir private Path folder;

  @Test
  void countsAreOfTypesServicesAndMethods() throws IOException {
    assertThat(told(Map.of("users.thrift", USERS), "Users.find"))
        .containsExactly(
            "users.thrift:2:8 `trim_idl` leaves out 1 of 2 types, 1 of 2 methods: 2 in"
                + " `users.thrift`");
    assertThat(told(Map.of("users.thrift", USERS), "Drop"))
        .containsExactly(
            "users.thrift:1:8 `trim_idl` leaves out 1 of 2 types, 1 of 1 service, 2 of 2 methods:"
                + " 4 in `users.thrift`");
    assertThat(told(Map.of("users.thrift", USERS + "typedef Drop Gone"), "Users.find"))
        .containsExactly(
            "users.thrift:2:8 `trim_idl` leaves out 2 of 3 types, 1 of 2 methods: 3 in"
                + " `users.thrift`");
  }

  @Test
  void ofSeveralFilesThoseWithTheMostAreNamed() throws IOException {
    String includes = "include \"a.thrift\"\ninclude \"b.thrift\"\ninclude \"c.thrift\"\n";
    Map<String, String> files =
        Map.of(
            "users.thrift",
            includes + USERS,
            "a.thrift",
            "struct A {} struct B {} struct C {}",
            "b.thrift",
            "struct A {}",
            "c.thrift",
            "struct A {} enum Stays { ONE = 1 }");
    assertThat(told(files, "Users.find"))
        .containsExactly(
            "users.thrift:5:8 `trim_idl` leaves out 6 of 7 types, 1 of 2 methods: 3 in `a.thrift`,"
                + " 2 in `users.thrift`, 1 in `b.thrift` and some in 1 more");
    assertThat(told(files, "Users"))
        .singleElement()
        .asString()
        .startsWith("a.thrift:1:8 `trim_idl` leaves out 5 of 7 types: 3 in `a.thrift`");
  }

  @Test
  void nothingIsSaidWhereNothingIsMissing() throws IOException {
    assertThat(told(Map.of("users.thrift", USERS), Trimmer.SERVICES)).isEmpty();
    assertThat(told(Map.of("users.thrift", USERS + "enum Level { LOW = 1 }"), "Users")).isEmpty();
  }

  private List<String> told(Map<String, String> files, String wanted) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Program program =
        IdlCompiler.compile(new CompileRequest(List.of(Path.of("users.thrift")), List.of(), folder))
            .program()
            .orElseThrow();
    Diagnostics diagnostics = new Diagnostics();
    Trimmed.of(program, TypeOptions.DEFAULT.withTrim(List.of(wanted)), diagnostics);
    assertThat(diagnostics.sorted())
        .allMatch(d -> d.code() == Code.LEFT_OUT && d.severity() == Severity.NOTE);
    return diagnostics.sorted().stream().map(LeftOutTest::text).toList();
  }

  private static String text(Diagnostic d) {
    return d.at().path() + ":" + d.at().line() + ":" + d.at().column() + " " + d.message();
  }
}
