package io.github.kitexjava.http.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Samples;
import io.github.kitexjava.testdata.SecondJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the front end takes makes a project that compiles. */
class EveryShapeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyTypeOfTheSamplesCanBeAskedForAndAnswered(boolean beans) throws IOException {
    assertCompiles(
        List.of(serviceOfEverything(folder)), TypeOptions.DEFAULT.with(TypeChoice.BEANS, beans));
  }

  /** A file with methods that take and give every type of the samples, which it includes. */
  static Path serviceOfEverything(Path folder) throws IOException {
    String[] samples = {"everything.thrift", "names.thrift", "shared.thrift", "wide.thrift"};
    List<Path> files = Samples.copy(folder, samples);
    StringBuilder service = new StringBuilder("service All {\n");
    for (ThriftFile file : compile(files, folder).files()) {
      Stream<String> structs = file.declarations(StructType.class).stream().map(StructType::name);
      Stream<String> enums = file.declarations(EnumType.class).stream().map(EnumType::name);
      Stream.concat(structs, enums)
          .forEach(
              name -> {
                String type = file.baseName() + "." + name;
                String path = "/" + file.baseName() + "/" + name;
                service.append(
                    ("  %s %s_%s(1: %s x) (api.post = \"%s\")\n"
                            + "  map<%s, list<%s>> more_%s_%s(1: set<%s> x, 2: %s y)"
                            + " (api.get = \"%s\")\n")
                        .formatted(
                            type,
                            file.baseName(),
                            name,
                            type,
                            path,
                            type,
                            type,
                            file.baseName(),
                            name,
                            type,
                            type,
                            path));
              });
    }
    String includes =
        Stream.of(samples).map(s -> "include \"" + s + "\"\n").collect(Collectors.joining());
    return Files.writeString(folder.resolve("all.thrift"), includes + service + "}\n");
  }

  @Test
  void awkwardNamesOfServicesMethodsAndArgumentsAreLegalInJava() throws IOException {
    Files.writeString(
        folder.resolve("one.thrift"),
        """
        namespace java one
        service Api { void m() (api.get = "/one") }
        service Root { void register() (api.get = "/root") }
        service Handlers { void array() (api.get = "/array") }
        """);
    Files.writeString(
        folder.resolve("two.thrift"),
        """
        namespace java two.deep
        typedef list<map<string, i64>> Rows
        enum E { A = 1 }
        exception X { 1: string message }
        exception Self { 1: optional Self self, 2: required string message }
        struct ArgsJson { 1: i32 a }
        struct Args { 1: ArgsJson json, 2: map<Args, map<list<i32>, set<Args>>> maps }
        const i32 LIMIT = 7
        service Api {
          string hashCode(1: string hashCode, 2: i32 c, 3: list<Args> request, 4: bool class)
            (api.get = "/a/:c", api.any = "/b/*rest")
          void toString() (api.get = "/*")
          void wait(1: i64 bind, 2: string readBody, 3: binary in, 4: E service) (api.put = "/wait")
          Rows getClass(1: Rows rows) throws (1: X x, 2: Self y) (api.post = "/rows")
          i32 limited(1: i32 limit = LIMIT, 2: E e = E.A, 3: list<i32> l = [1, 2], 4: Args args)
            (api.post = "/limited")
          Self selfish(1: Self self) (api.post = "/self")
          bool b(1: bool element, 2: map<i64, list<list<string>>> text) (api.get = "/t/", api.head = "/t")
          byte y(1: i16 s) (api.options = "/y", api.patch = "/y\u00e4/{x}")
        }
        """
            .replace("/*\"", "/*all\""));
    assertCompiles(List.of(folder.resolve("one.thrift"), folder.resolve("two.thrift")));
  }

  @Test
  void enumsBeyondTheLimitsOfJavaAreReadByName() throws IOException {
    String idl =
        "enum Big {\n"
            + IntStream.range(0, 3500).mapToObj(i -> "  C" + i).collect(Collectors.joining(",\n"))
            + "}\nstruct S { 1: Big big, 2: list<Big> all, 3: required Big must }\n"
            + "service T { S m(1: S s) (api.post = \"/m\")"
            + " Big n(1: Big b = Big.C3) (api.get = \"/n\") }\n";
    assertCompiles(List.of(Files.writeString(folder.resolve("big.thrift"), idl)));
  }

  @Test
  void manyRoutesAreRegisteredInSeveralMethods() throws IOException {
    String idl =
        IntStream.range(0, 500)
            .mapToObj(i -> "  void m" + i + "() (api.get = \"/g" + i + "/:id/x\")\n")
            .collect(Collectors.joining("", "service Groups {\n", "}\n"));
    assertCompiles(List.of(Files.writeString(folder.resolve("many.thrift"), idl)));
  }

  @Test
  void whatIsDeprecatedIsAskedForAndAnsweredWithoutAWarning() throws Exception {
    Map<String, String> sources = assertCompiles(Samples.copy(folder, "deprecated.thrift"));
    assertThat(sources.get("demo/handler/OldParcelsHandler.java"))
        .containsOnlyOnce("public final class OldParcelsHandler implements OldParcelsApi {")
        .contains("  @Override\n  @SuppressWarnings(\"deprecation\")\n  public Parcel find(")
        .contains("  @Override\n  public int count(RequestContext c)");
    assertThat(sources.get("com/acme/deprecated/OldParcelsApi.java"))
        .contains("Deprecated: call `search`")
        .contains("Deprecated: nobody listens")
        .doesNotContain("@Deprecated");
    var second = SecondJdk.find();
    if (second.isPresent()) {
      assertThat(second.get().compile(sources, folder.resolve("second")).diagnostics()).isEmpty();
    }
  }

  private Map<String, String> assertCompiles(List<Path> idl) throws IOException {
    return assertCompiles(idl, TypeOptions.DEFAULT);
  }

  private Map<String, String> assertCompiles(List<Path> idl, TypeOptions types) throws IOException {
    HttpProjectResult result = Projects.create(compile(idl, folder), types, List.of("all.thrift"));
    assertThat(result.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
    Map<String, String> sources =
        Projects.sources(result.files(), "hz_gen/", "src/main/java/", "src/test/java/");
    assertThat(JavaCompilation.compile(sources, folder.resolve("project")).diagnostics()).isEmpty();
    return sources;
  }

  private static Program compile(List<Path> files, Path folder) {
    var compilation = IdlCompiler.compile(new CompileRequest(files, List.of(), folder));
    return compilation
        .program()
        .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
  }
}
