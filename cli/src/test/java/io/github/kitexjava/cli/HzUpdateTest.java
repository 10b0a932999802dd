package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HzUpdateTest {
  private static final String BEFORE =
      """
      namespace java com.acme.shop
      struct Item { 1: i32 id }
      struct Old { 1: i32 id }
      service Shop {
        string Hello(1: string name) (api.get = "/hello")
        Old Legacy(1: Old old) (api.get = "/old")
      }
      """;
  private static final String AFTER =
      """
      namespace java com.acme.shop
      struct Item { 1: i32 id }
      service Shop {
        string Hello(1: string name) (api.get = "/hello")
        list<Item> Find(1: Item item) (api.get = "/find")
      }
      """;
  private static final String SECOND =
      """
      namespace java com.acme.stock
      service Stock { i64 Count(1: string name) (api.get = "/count") }
      """;
  private static final String MINE =
      """
      package demo.handler;

      import com.acme.shop.*;
      import io.github.kitexjava.http.RequestContext;

      /** Mine, with tabs. */
      public class ShopHandler implements ShopApi {
      \t// hello(String, RequestContext) is below
      \t@Override public String hello(String name, RequestContext c) { return "}" + name; }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeAProject() throws IOException {
    Files.writeString(folder.resolve("shop.thrift"), BEFORE);
    Run run =
        Run.hz("new", "-idl", at("shop.thrift"), "-module", "demo", "-out_dir", demo().toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void withoutFlagsAndWithoutAChangeNothingIsWritten() throws IOException {
    Map<String, String> before = files();
    Run run = update();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(demo() + ": 0 files written, ").hasLineCount(1);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aNewMethodIsTheOnlyChangeOfTheUsersHandler() throws IOException {
    Files.writeString(handler(), MINE);
    Map<String, String> before = files();
    Files.writeString(folder.resolve("shop.thrift"), AFTER);

    Run run = update();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(" files written, 1 merged, ", " kept, ", " removed");
    assertThat(Files.readString(handler()))
        .isEqualTo(
            MINE.substring(0, MINE.length() - 2)
                    .replace("RequestContext;\n", "RequestContext;\nimport java.util.List;\n")
                + """

                \t@Override
                \tpublic List<Item> find(Item item, RequestContext c) {
                \t\t// TODO: your code here
                \t\treturn List.of();
                \t}
                }
                """);
    Map<String, String> after = files();
    for (String name : before.keySet()) {
      if (!name.matches("hz_gen/.*|[.]hz|.*/ShopHandler[.]java")) {
        assertThat(after).as(name).containsEntry(name, before.get(name));
      }
    }
    assertCompiles();

    assertThat(update().out()).startsWith(demo() + ": 0 files written, ");
    assertThat(files()).isEqualTo(after);
  }

  @Test
  void whatIsNoLongerGeneratedIsRemovedAndTheUsersFilesBesideItStay() throws IOException {
    Path mine = Files.writeString(demo().resolve("hz_gen/Mine.java"), "class Mine {}\n");
    Path old = demo().resolve("hz_gen/com/acme/shop/Old.java");
    assertThat(old).exists();
    Files.writeString(folder.resolve("shop.thrift"), AFTER);
    Run run = update("--verbose");
    assertThat(run.err()).contains("remove hz_gen/com/acme/shop/Old.java\n");
    assertThat(old).doesNotExist();
    assertThat(mine).exists();
  }

  @Test
  void anAddedFileIsRecordedAndServed() throws IOException {
    Files.writeString(folder.resolve("stock.thrift"), SECOND);
    Run run = update("-idl", at("stock.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(demo().resolve(".hz"))
        .content()
        .contains("  - '../shop.thrift'\n  - '../stock.thrift'\n#");
    assertThat(demo().resolve("src/main/java/demo/Handlers.java"))
        .content()
        .contains("return new ShopHandler();", "return new StockHandler();");
    assertThat(demo().resolve("src/main/java/demo/handler/StockHandler.java")).exists();
    assertCompiles();

    Map<String, String> after = files();
    assertThat(update("-idl", at("stock.thrift"), "-module", "demo").exitCode()).isZero();
    assertThat(files()).isEqualTo(after);
  }

  @Test
  void howTypesLookIsRememberedAndMayChange() throws IOException {
    Files.writeString(folder.resolve("refs"), "other.thrift: com.acme.other\n");
    Files.writeString(folder.resolve("other.thrift"), "struct Other { 1: i32 id }\n");
    Run first =
        update("-t", "with_reflection,package_prefix=org", "-thriftgo=code_ref=" + at("refs"));
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).contains("TH0706");
    Path reflection = demo().resolve("hz_gen/org/com/acme/shop/ShopReflection.java");
    assertThat(reflection).exists();
    assertThat(demo().resolve(".hz"))
        .content()
        .contains("thriftgo: 'with_reflection,package_prefix=org,code_ref=../refs'");
    Map<String, String> after = files();
    Run second = update();
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(files()).isEqualTo(after);

    Run third = update("--t=jackson");
    assertThat(third.exitCode()).as(third.err()).isZero();
    assertThat(third.err()).contains("`com.fasterxml.jackson.core:jackson-annotations`");
    assertThat(reflection).doesNotExist();
    assertThat(demo().resolve(".hz")).content().contains("thriftgo: 'jackson'");
  }

  @Test
  void helpListsTheOptionsOfTypes() {
    Run run = update("-t=help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("with_reflection").isEqualTo(Run.kitex("-thrift=help").out());
    assertThat(Run.hz("new", "-thriftgo", "help").out()).isEqualTo(run.out());
  }

  @Test
  void forceUpdatesToo() throws IOException {
    Files.writeString(handler(), MINE);
    Files.writeString(folder.resolve("shop.thrift"), AFTER);
    Run run = Run.hz("new", "-force", "-module", "demo", "-out_dir", demo().toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(handler()).content().contains("/** Mine, with tabs. */", "find(Item item");
    assertThat(demo().resolve(".hz")).content().contains("'../shop.thrift'");
  }

  @Test
  void aChangedSignatureIsToldWithItsPlaceAndLeftAlone() throws IOException {
    Files.writeString(handler(), MINE);
    Files.writeString(folder.resolve("shop.thrift"), BEFORE.replace("string name", "i32 name"));
    Run run = update();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "src/main/java/demo/handler/ShopHandler.java:9: ",
            "`String hello(String, RequestContext)`",
            "`String hello(int, RequestContext)`");
    assertThat(handler()).content().contains("hello(String name, RequestContext c)");
  }

  @Test
  void aHandlerThatCannotBeReadIsToldAndWhatItLacksIsBesideIt() throws IOException {
    Files.writeString(handler(), "class {{{\n");
    Run run = update();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("ShopHandler.java: ", "ShopHandler.java.new`");
    assertThat(handler()).hasContent("class {{{\n");
    assertThat(handler().resolveSibling("ShopHandler.java.new")).exists();
  }

  @Test
  void aWrongIdlChangesNothing() throws IOException {
    Map<String, String> before = files();
    Files.writeString(folder.resolve("shop.thrift"), AFTER + "struct A { 1: Nope a }\n");
    Run run = update();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("shop.thrift:7:15");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aFileThatIsGoneIsNamed() throws IOException {
    Files.delete(folder.resolve("shop.thrift"));
    Run run = update();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("shop.thrift` is not there", ".hz`").hasLineCount(1);
  }

  @Test
  void aFolderWithoutAProjectIsToldSo() {
    Run run = Run.hz("update", "-out_dir", folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("hz update: `" + folder + "` is not an `hz` project")
        .hasLineCount(1);
    assertThat(folder.resolve("hz_gen")).doesNotExist();
  }

  @Test
  void aManifestThatSaysNothingIsToldSo() throws IOException {
    Files.writeString(demo().resolve(".hz"), "hz version: v0.9.7\nhandlerDir: \"\"\n");
    Run run = update();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("/.hz` cannot be used: it is of a Go project").hasLineCount(1);
  }

  @Test
  void anotherModuleIsAWrongCommandLine() {
    assertThat(update("-module", "other"))
        .isEqualTo(
            new Run(
                2,
                "",
                "hz update: `-module` is `other`, but the project was made with `demo` (leave the"
                    + " flag out)\n"));
  }

  private Run update(String... arguments) {
    List<String> all = new ArrayList<>(List.of("update", "-out_dir", demo().toString()));
    all.addAll(List.of(arguments));
    return Run.hz(all.toArray(String[]::new));
  }

  private void assertCompiles() throws IOException {
    Projects.compile(demo(), folder.resolve("compiled"));
  }

  private Path handler() {
    return demo().resolve("src/main/java/demo/handler/ShopHandler.java");
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Map<String, String> files() throws IOException {
    return Projects.files(demo());
  }
}
