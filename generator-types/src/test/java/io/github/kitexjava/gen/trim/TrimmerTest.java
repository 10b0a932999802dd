package io.github.kitexjava.gen.trim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays of two files, and what goes. */
class TrimmerTest {
  private static final String BASE =
      """
      struct Page { 1: i32 size, 2: optional Page next }
      struct Unused { 1: UnusedToo inner }
      struct UnusedToo { 1: Kind kind }
      enum Kind { ONE = 1 }
      typedef map<string, list<Page>> Pages
      typedef Unused Hidden
      exception Down { 1: string message }
      service Health { void ping() throws (1: Down down) }
      service Other { Unused get() }
      """;

  private static final String SHOP =
      """
      include "base.thrift"
      struct Item { 1: string id, 2: Detail detail }
      union Detail { 1: string text, 2: set<Color> colors }
      enum Color { RED = 1 }
      struct Order { 1: list<Item> items }
      // @preserve
      struct Kept { 1: Inner inner }
      struct Inner { 1: i32 x }
      struct Template { 1: i32 x }
      const Template FIRST = { "x": 1 }
      exception Empty { 1: string message }
      service Shop extends base.Health {
        Item find(1: string id)
        base.Pages pages()
        oneway void order(1: Order order)
        void check(1: i32 a) throws (1: Empty empty)
      }
      service Admin { void drop(1: map<i32, Order> orders) }
      """;

  @TempDir private Path folder;
  private Program program = new Program(List.of(), List.of());
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void compile() throws IOException {
    Files.writeString(folder.resolve("base.thrift"), BASE);
    Files.writeString(folder.resolve("shop.thrift"), SHOP);
    Compilation compilation =
        IdlCompiler.compile(new CompileRequest(List.of(Path.of("shop.thrift")), List.of(), folder));
    program = compilation.program().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shop.find    | Shop.find Health Item Detail",
        "Shop.pages   | Shop.pages Health Page Pages",
        "Shop.order   | Shop.order Health Item Detail Order",
        "Shop.check   | Shop.check Health Empty",
        "Shop.ping    | Shop Health.ping Down",
        "Shop.p*      | Shop.pages Health.ping Page Pages Down",
        "Admin        | Admin.drop Item Detail Order",
        "shop.Admin   | Admin.drop Item Detail Order",
        "Health       | Health.ping Down",
        "base.Other.* | Other.get Unused UnusedToo Hidden",
        "Hidden       | Unused UnusedToo Hidden",
        "Item         | Item Detail",
        "Color        | ''",
        "Shop         | Shop.find Shop.pages Shop.order Shop.check Health.ping Item Detail Order Page"
            + " Pages Empty Down",
      })
  void whatIsNamedStaysWithWhatItNeeds(String wanted, String kept) {
    assertThat(trimmed(wanted)).containsExactlyInAnyOrder(words(kept));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void severalNamesAddUp() {
    assertThat(trimmed("Shop.check", "Page"))
        .containsExactlyInAnyOrder("Shop.check", "Health", "Empty", "Page", "Pages");
  }

  @Test
  void aStarIsEveryServiceOfTheNamedFilesAndTheOnesTheyExtend() {
    assertThat(trimmed(Trimmer.SERVICES))
        .contains("Shop.find", "Admin.drop", "Health.ping")
        .doesNotContain("Other.get", "Unused", "UnusedToo");
  }

  @Test
  void aFileWhoseJavaIsElsewhereStaysAsItIs() {
    FileId base = program.files().get(0).id();
    Program result = Trimmer.trim(program, List.of("Admin"), Set.of(base), diagnostics);
    assertThat(result.file(base)).isEqualTo(program.file(base));
    assertThat(result.roots()).containsExactly(result.files().get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shop.fnd | did you mean `Shop.find`?",
        "Itme     | did you mean `Item`?",
        "FIRST    | such as `Users`, `Users.find`, `Users.find*` or `User`",
        "x.Shop   | did you mean `Shop`?",
      })
  void aNameThatNothingHasIsAnErrorWithAHint(String wanted, String hint) {
    trimmed(wanted);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::help).containsExactly(hint);
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly(
            "`trim_idl` names `" + wanted + "`, and no service, method or type is called so");
  }

  /** Names of what is left, methods behind their service; without what stays in any case. */
  private List<String> trimmed(String... wanted) {
    List<String> names = new ArrayList<>();
    for (ThriftFile file : Trimmer.trim(program, List.of(wanted), Set.of(), diagnostics).files()) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof ServiceType service && !service.methods().isEmpty()) {
          service.methods().forEach(m -> names.add(service.name() + "." + m.name()));
        } else {
          names.add(declaration.name());
        }
      }
    }
    assertThat(names).contains("Kind", "Color", "FIRST", "Template", "Kept", "Inner");
    names.removeAll(List.of("Kind", "Color", "FIRST", "Template", "Kept", "Inner"));
    return names;
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ");
  }
}
