package io.github.kitexjava.gen.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaOptionsTest {
  @Test
  void whatIsNotGivenStaysAsItWas() {
    TypeOptions start = TypeOptions.DEFAULT.withRecursive(false).withPackagePrefix("a");
    assertThat(parse(start)).isEqualTo(start);
    assertThat(parse(start, "compatible_names=false")).isEqualTo(start.withCompatibleNames(false));
  }

  @Test
  void aNameAloneMeansTrueAndTheLastValueCounts() {
    assertThat(
            parse(TypeOptions.DEFAULT, "compatible_names=false", "compatible_names")
                .compatibleNames())
        .isTrue();
    assertThat(parse(TypeOptions.DEFAULT, "package_prefix=a", "package_prefix=b").packagePrefix())
        .isEqualTo("b");
  }

  @Test
  void whatDoesNotGoTogetherIsAnErrorInAnyOrder() {
    TypeOptions optional = TypeOptions.DEFAULT.with(TypeChoice.OPTIONAL_ACCESSORS, true);
    String message =
        "`accessors=optional` does not go with `style=bean`: the getter and the setter of a"
            + " property have one type";
    assertThatThrownBy(() -> parse(optional, "style=bean")).hasMessage(message);
    assertThatThrownBy(() -> parse(TypeOptions.DEFAULT, "style=bean", "accessors=optional"))
        .hasMessage(message);
    assertThat(parse(optional, "style=bean", "accessors=nullable").has(TypeChoice.BEANS)).isTrue();
    assertThat(parse(optional, "style=bean", "style=class").has(TypeChoice.BEANS)).isFalse();
  }

  @Test
  void protocolsAreOneValueWithAPlusOrWhereThereIsRoomForItAComma() {
    TypeOptions both = TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, true);
    assertThat(parse(TypeOptions.DEFAULT, "protocols=binary+compact")).isEqualTo(both);
    assertThat(parse(TypeOptions.DEFAULT, "protocols=binary,compact")).isEqualTo(both);
    assertThat(parse(both, "protocols=binary")).isEqualTo(TypeOptions.DEFAULT);
    assertThatThrownBy(() -> parse(both, "no_default_serdes"))
        .isInstanceOf(WrongOption.class)
        .hasMessage(
            "`protocols=binary+compact` does not go with `no_default_serdes`: it asks for the code"
                + " that the other leaves out");
    assertThat(parse(both, "no_default_serdes", "protocols=binary").choices())
        .containsExactly(TypeChoice.NO_DIRECT_CODECS);
  }

  @Test
  void packagesAreCollected() {
    assertThat(parse(TypeOptions.DEFAULT, "import_map=a=b.c", "import_map=d=e").importMap())
        .isEqualTo(Map.of("a", "b.c", "d", "e"));
  }

  @Test
  void whatIsToBeMadeIsCollected() {
    assertThat(parse(TypeOptions.DEFAULT, "trim_idl=Users.find", "trim_idl=User").trim())
        .containsExactly("Users.find", "User");
    assertThat(parse(TypeOptions.DEFAULT, "trim_idl=Users", "trim_idl").trim())
        .containsExactly("*");
    assertThat(parse(TypeOptions.DEFAULT, "trim_idl=Users", "trim_idl=false").trim()).isEmpty();
  }

  @Test
  void whatKitexGivesItsGeneratorMeansTheDefault() {
    assertThat(parse(TypeOptions.DEFAULT, "naming_style=golint", "ignore_initialisms"))
        .isEqualTo(TypeOptions.DEFAULT);
    TypeOptions other = parse(TypeOptions.DEFAULT, "naming_style=raw", "ignore_initialisms=false");
    assertThat(other.choices())
        .containsExactlyInAnyOrder(TypeChoice.NAMES_AS_WRITTEN, TypeChoice.INITIALISMS);
    assertThat(parse(other, "naming_style=java", "ignore_initialisms"))
        .isEqualTo(TypeOptions.DEFAULT);
  }

  @Test
  void whatIsAlwaysSoMayBeAskedFor() {
    assertThat(parse(TypeOptions.DEFAULT, "gen_deep_equal", "validate_set=true"))
        .isEqualTo(TypeOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "packge_prefix=a | there is no option `packge_prefix` (did you mean `package_prefix`?)",
        "wombat | there is no option `wombat` (expected: `package_prefix`, `import_map`,"
            + " `code_ref`, `trim_idl`, `compatible_names`, `style`, `naming_style`,"
            + " `ignore_initialisms`, `enum`, `keep_unknown_fields`,"
            + " `accessors`, `set_as_list`, `checked_exceptions`, `no_default_serdes`,"
            + " `protocols`, `json_stringer`, `with_reflection`, `jackson`, `json_names`,"
            + " `json_enums`)",
        "protocols=compact | `protocols` is `compact` (expected: binary or binary+compact)",
        "compact | there is no option `compact` (write `protocols=binary+compact`)",
        "style=record | `style` is `record` (expected: class or bean)",
        "package_prefix=1a | `package_prefix` is `1a` (expected: a package, `com.acme`)",
        "package_prefix= | `package_prefix` is `` (expected: a package, `com.acme`)",
        "import_map=a | `import_map` is `a` (expected: two packages, `old.name=com.acme.name`)",
        "compatible_names=no | `compatible_names` is `no` (expected: true or false)",
        "naming_style=apache | `naming_style` is `apache`, which spells names of Go code (write `raw`"
            + " for the spelling of Apache's Java, where names stay as written)",
        "naming_style=thriftgo | `naming_style` is `thriftgo`, which spells names of Go code (write"
            + " `java`, and `ignore_initialisms=false` for `userID` in place of `userId`)",
        "naming_style=zzz | `naming_style` is `zzz` (expected: java or raw)",
        "ignore_initialisms=1 | `ignore_initialisms` is `1` (expected: true or false)",
        "validate_set=false | `validate_set` is `false` (expected: `true`; a `java.util.Set` never"
            + " has duplicates)",
        "gen_setter | `gen_setter` is not taken: write `style=bean`",
        "trim_idl=a b | `trim_idl` is `a b` (expected: true, or a service, method or type:"
            + " `Users.find`)",
        "json_names=Snake | `json_names` is `Snake` (expected: idl, snake_case or lower_camel)",
        "json_enums=text | `json_enums` is `text` (expected: name or number)",
        "gen_json_tag | `gen_json_tag` is not taken: write `jackson`",
        "streamx | `streamx` is not available yet (methods that stream are told as errors)",
        "typed_enum_string | `typed_enum_string` is not taken: constants of Go have their type in their"
            + " name; in Java it is `Level.HIGH`, and `toString` gives what `valueOf` takes",
        "use_package=a=b | `use_package` is not taken: write `import_map=old.name=com.acme.name`",
      })
  void whatIsNotTakenIsAnErrorWithTheReason(String option, String message) {
    assertThatThrownBy(() -> parse(TypeOptions.DEFAULT, option))
        .isInstanceOf(WrongOption.class)
        .hasMessage(message);
  }

  @Test
  void aFileOfReferencesNamesPackagesOfOtherBuilds(@TempDir Path folder) throws IOException {
    Path idl =
        Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("b.thrift"), "");
    Path file = folder.resolve("refs");
    Files.writeString(file, "# ours\n\na/b.thrift: com.acme.b # a comment\n");
    assertThat(parse(TypeOptions.DEFAULT, "code_ref=" + file).references())
        .containsExactly(Map.entry(idl.toRealPath().toString(), "com.acme.b"));

    for (String wrong :
        List.of("a/b.thrift", "a/b.thrift: 1x", "c.thrift: x", "a/b.thrift: x\na/b.thrift: y")) {
      Files.writeString(file, wrong);
      assertThatThrownBy(() -> parse(TypeOptions.DEFAULT, "code_ref=" + file))
          .isInstanceOf(WrongOption.class)
          .hasMessageContaining(", line ");
    }
    assertThatThrownBy(() -> parse(TypeOptions.DEFAULT, "code_ref=nowhere"))
        .hasMessageStartingWith("`code_ref` is `nowhere`, which cannot be read");
  }

  private static TypeOptions parse(TypeOptions start, String... options) {
    return JavaOptions.parse(List.of(options), start, Path.of(""));
  }
}
