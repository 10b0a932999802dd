package io.github.kitexjava.http.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.GeneratedFile;
import io.github.kitexjava.gen.JavaTarget;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.http.Hertz;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Samples;
import io.github.kitexjava.testdata.SecondJdk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects whose types have another shape answer as they do with the usual one. */
class TypeOptionsTest {
  private static final String IDL =
      """
      namespace java shop
      enum Level { LOW = 1, HIGH = 2 }
      struct Part { 1: required string name, 2: optional Part inner }
      union Choice { 1: Part part, 2: Level level }
      exception Gone { 1: string message } (api.http_code = "410")
      struct Req {
        1: Level level
        2: optional string note
        3: optional Part part
        4: set<string> tags
        5: set<Level> levels (api.query = "levels")
        6: optional uuid unique_id
        7: optional binary raw
        8: Choice choice
        9: optional Level maybe
        10: required bool is_new
        11: map<Level, set<i32>> numbers
      }
      service Shop {
        Req echo(1: Req req) throws (1: Gone gone) (api.post = "/echo")
        list<Part> parts(1: set<Part> parts, 2: set<i32> numbers = [1, 2]) (api.post = "/parts")
      }
      """;

  /** Echoes, whatever the methods are called. */
  private static final String RETURN_REQUEST = "return req;";

  private static final String FULL =
      "{\"level\":7,\"note\":\"n\",\"part\":{\"name\":\"p\",\"inner\":{\"name\":\"q\"}},"
          + "\"tags\":[\"a\",\"b\"],\"levels\":[2,1],"
          + "\"unique_id\":\"123e4567-e89b-12d3-a456-426614174000\",\"raw\":\"AAE=\","
          + "\"choice\":{\"level\":1},\"maybe\":9,\"is_new\":true,\"numbers\":{\"1\":[3,4]}}";

  private static final String EMPTY =
      "{\"level\":null,\"tags\":[],\"levels\":[],\"choice\":null,\"is_new\":false,"
          + "\"numbers\":{}}";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "accessors=optional,enum=open,set_as_list,checked_exceptions,keep_unknown_fields,"
            + "no_default_serdes,jackson,naming_style=raw,with_reflection",
        "style=bean,set_as_list,ignore_initialisms=false"
      })
  void theServerAnswersTheSame(String options) throws Exception {
    answersTheSame(options);
  }

  @ParameterizedTest
  @Tag("full")
  @ValueSource(
      strings = {
        "accessors=optional",
        "enum=open",
        "set_as_list",
        "checked_exceptions",
        "keep_unknown_fields",
        "no_default_serdes",
        "jackson,json_names=lower_camel,json_enums=number",
        "style=bean",
        "naming_style=raw",
        "ignore_initialisms=false",
        "with_reflection",
        "compatible_names=false,package_prefix=com.acme",
        "style=bean,enum=open,checked_exceptions,keep_unknown_fields,naming_style=raw,jackson"
      })
  void soItDoesWithEachOptionByItself(String options) throws Exception {
    answersTheSame(options);
  }

  private void answersTheSame(String options) throws Exception {
    Files.writeString(folder.resolve("api.thrift"), IDL);
    HttpProjectResult result =
        Projects.create(
            compile(List.of(Path.of("api.thrift"))), options(options), List.of("api.thrift"));
    Map<String, String> sources = sources(result);
    sources.computeIfPresent(
        "demo/handler/ShopHandler.java",
        (path, text) -> text.replaceFirst("return [^;]*Req\\.builder[^;]*;", RETURN_REQUEST));
    assertThat(sources.get("demo/handler/ShopHandler.java")).contains(RETURN_REQUEST);
    sources.put("demo/Starter.java", RunningProjectTest.STARTER);
    ClassLoader project = JavaCompilation.compile(sources, folder.resolve("project")).load();
    Hertz hertz = (Hertz) project.loadClass("demo.Starter").getMethod("start").invoke(null);
    try {
      assertThat(post(hertz, "/echo?levels=HIGH&levels=1", FULL)).isEqualTo(FULL);
      assertThat(post(hertz, "/echo", "{\"is_new\":false}")).isEqualTo(EMPTY);
      assertThat(post(hertz, "/echo", "{}")).contains("is_new");
      boolean kept = options.contains("set_as_list");
      assertThat(post(hertz, "/echo", "{\"is_new\":true,\"tags\":[\"a\",\"a\"]}"))
          .contains(kept ? "\"tags\":[\"a\",\"a\"]" : "\"tags\":[\"a\"]");
      assertThat(post(hertz, "/parts", "{\"parts\":[{\"name\":\"x\"}]}")).isEqualTo("[]");
    } finally {
      hertz.stop();
    }
  }

  @Test
  void onlyWhatIsNamedIsMadeAndTold() throws IOException {
    Files.writeString(folder.resolve("api.thrift"), IDL);
    HttpProjectResult result =
        Projects.create(
            compile(List.of(Path.of("api.thrift"))),
            options("trim_idl=Shop.parts"),
            List.of("api.thrift"));
    assertThat(sources(result).keySet())
        .contains("shop/PartJson.java")
        .doesNotContain("shop/ReqJson.java", "shop/Req.java");
    assertThat(result.diagnostics()).extracting(d -> d.code().id()).containsExactly("TH0707");
  }

  @Test
  void typesOfAnotherBuildAreReadAndWrittenToo() throws IOException {
    Files.writeString(
        folder.resolve("part.thrift"), "struct Part { 1: i32 x, 2: Kind kind }\nenum Kind { A }");
    Files.writeString(
        folder.resolve("api.thrift"),
        """
        include "part.thrift"
        namespace java shop
        service Shop { list<part.Part> echo(1: part.Part part) (api.post = "/echo") }
        """);
    Files.writeString(folder.resolve("refs"), "part.thrift: com.acme.part");
    Program program = compile(List.of(Path.of("api.thrift")));
    TypeOptions elsewhere = options("code_ref=" + folder.resolve("refs"));
    Map<String, String> sources =
        sources(Projects.create(program, elsewhere, List.of("api.thrift")));
    assertThat(sources.keySet())
        .contains("com/acme/part/PartJson.java")
        .doesNotContain("com/acme/part/Part.java");
    TypeOptions here = options("import_map=part=com.acme.part");
    for (GeneratedFile file : new JavaTarget().generate(program, here, new Diagnostics())) {
      sources.putIfAbsent(file.path(), file.content());
    }
    assertThat(JavaCompilation.compile(sources, folder.resolve("project")).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "style=bean,enum=open,with_reflection",
        "accessors=optional,set_as_list,naming_style=raw,checked_exceptions"
      })
  void whatIsDeprecatedIsNotWarnedOf(String options) throws IOException {
    HttpProjectResult result =
        Projects.create(
            compile(Samples.copy(folder, "deprecated.thrift")),
            options(options),
            List.of("deprecated.thrift"));
    Map<String, String> sources = sources(result);
    assertThat(JavaCompilation.compile(sources, folder.resolve("project")).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @Tag("full")
  @ValueSource(
      strings = {
        "accessors=optional,enum=open,set_as_list,checked_exceptions,keep_unknown_fields,"
            + "jackson,with_reflection,ignore_initialisms=false",
        "style=bean,enum=open,set_as_list,no_default_serdes,naming_style=raw"
      })
  void everyTypeOfTheSamplesCompiles(String options) throws Exception {
    Path all = EveryShapeTest.serviceOfEverything(folder);
    HttpProjectResult result =
        Projects.create(compile(List.of(all)), options(options), List.of("all.thrift"));
    Map<String, String> sources = sources(result);
    assertThat(JavaCompilation.compile(sources, folder.resolve("project")).diagnostics()).isEmpty();
    Optional<SecondJdk> second = SecondJdk.find();
    if (second.isPresent()) {
      assertThat(second.get().compile(sources, folder.resolve("second")).diagnostics()).isEmpty();
    }
  }

  private static Map<String, String> sources(HttpProjectResult result) {
    assertThat(result.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
    return Projects.sources(result.files(), "hz_gen/", "src/main/java/", "src/test/java/");
  }

  private static TypeOptions options(String text) {
    List<String> options = text.isEmpty() ? List.of() : List.of(text.split(","));
    return JavaOptions.parse(options, TypeOptions.DEFAULT, Path.of(""));
  }

  private Program compile(List<Path> files) {
    return IdlCompiler.compile(new CompileRequest(files, List.of(), folder))
        .program()
        .orElseThrow();
  }

  private static String post(Hertz hertz, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hertz.port() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
