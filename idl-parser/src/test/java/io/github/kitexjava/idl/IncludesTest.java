package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where included files are found, and how their names are used. */
class IncludesTest {
  @TempDir Path folder;
  private Idl idl;

  @BeforeEach
  void setUp() {
    idl = new Idl(folder);
  }

  @Test
  void theFolderOfTheIncludingFileComesBeforeIncludeFolders() {
    idl.file("a/main.thrift", "include \"b.thrift\"\nstruct S { 1: b.Near x }")
        .file("a/b.thrift", "struct Near {}")
        .file("inc/b.thrift", "struct Far {}");
    assertThat(idl.compile("a/main.thrift", "inc").program()).isPresent();
  }

  @Test
  void includeFoldersAreSearchedInOrder() {
    idl.file("main.thrift", "include \"b.thrift\"\nstruct S { 1: b.First x }")
        .file("one/b.thrift", "struct First {}")
        .file("two/b.thrift", "struct Second {}");
    assertThat(idl.compile("main.thrift", "one", "two").program()).isPresent();
    assertThat(idl.compile("main.thrift", "two", "one").program()).isEmpty();
  }

  @Test
  void aMissingIncludeHidesNoTypoInTheFileItself() {
    idl.file("main.thrift", "include \"b.thrift\"\nstruct S { 1: b.B x, 2: Nope y }");
    assertThat(Idl.headlines(idl.compile("main.thrift")))
        .containsExactly(
            "ERROR TH0201 main.thrift:1:9 cannot find include `b.thrift`",
            "ERROR TH0301 main.thrift:2:25 cannot find type `Nope`");
  }

  @Test
  void twoSpellingsAreOneFile() {
    idl.file(
            "main.thrift",
            "include \"b.thrift\"\ninclude \"./x/../b.thrift\"\nstruct S { 1: b.B x }")
        .file("b.thrift", "struct B {}")
        .file("x/keep", "");
    Compilation compilation = idl.compile("main.thrift");
    assertThat(compilation.program().orElseThrow().files()).hasSize(2);
    assertThat(Idl.headlines(compilation))
        .containsExactly("WARNING TH0203 main.thrift:2:9 `./x/../b.thrift` is included twice");
  }

  @Test
  void filesStandBehindThoseTheyIncludeAndAreNamedFromTheFirst() {
    idl.file("in/main.thrift", "include \"sub/b.thrift\"\nstruct S { 1: b.B x }")
        .file("in/sub/b.thrift", "include \"../../c.d.thrift\"\nstruct B { 1: c.d.C c }")
        .file("c.d.thrift", "struct C {}");
    assertThat(idl.compile("in/main.thrift").program().orElseThrow().files())
        .extracting(ThriftFile::displayPath)
        .containsExactly("../c.d.thrift", "sub/b.thrift", "main.thrift");
  }

  @Test
  void aCycleIsShownAsAChain() {
    idl.file("a.thrift", "include \"b.thrift\"").file("b.thrift", "include \"a.thrift\"");
    assertThat(Idl.headlines(idl.compile("a.thrift")))
        .containsExactly(
            "ERROR TH0202 b.thrift:1:9 files include each other: a.thrift -> b.thrift -> a.thrift");
  }

  @Test
  void aMissingIncludeListsWhereItWasLookedFor() {
    idl.file("a/main.thrift", "include \"no.thrift\"\nstruct S { 1: no.T x }");
    assertThat(idl.compile("a/main.thrift", "inc").diagnostics())
        .singleElement()
        .satisfies(
            d -> assertThat(d.help()).isEqualTo("looked for `a/no.thrift`, `inc/no.thrift`"));
  }

  @Test
  void aNameThatTwoFilesHaveIsAmbiguousAndAnotherIsNot() {
    idl.file("x/b.thrift", "struct X {} struct Both {}")
        .file("y/b.thrift", "struct Y {} struct Both {}");
    String includes = "include \"x/b.thrift\"\ninclude \"y/b.thrift\"\n";
    idl.file("main.thrift", includes + "struct S { 1: b.X x, 2: b.Y y }");
    StructType struct =
        idl.compile("main.thrift")
            .program()
            .orElseThrow()
            .roots()
            .get(0)
            .declarations(StructType.class)
            .get(0);
    assertThat(struct.fields())
        .extracting(Field::type)
        .extracting(t -> ((NamedType) t).symbol().name())
        .isEqualTo(List.of("X", "Y"));
    idl.file("main.thrift", includes + "struct S { 1: b.Both x }");
    assertThat(Idl.headlines(idl.compile("main.thrift")))
        .containsExactly(
            "ERROR TH0305 main.thrift:3:15 `b.Both` is declared in several included files");
  }

  @Test
  void aForgottenPrefixIsSuggested() {
    idl.file("main.thrift", "include \"b.thrift\"\nstruct S { 1: User x }")
        .file("b.thrift", "struct User {}");
    assertThat(idl.compile("main.thrift").diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.help()).isEqualTo("did you mean `b.User`?"));
  }

  @Test
  void anIncludeThatNothingUsesIsAWarning() {
    idl.file("main.thrift", "include \"b.thrift\"\nstruct S {}").file("b.thrift", "struct B {}");
    assertThat(Idl.headlines(idl.compile("main.thrift")))
        .containsExactly("WARNING TH0204 main.thrift:1:9 include `b.thrift` is not used");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(Idl.headlines(idl.compile("absent.thrift")))
        .containsExactly(
            "ERROR TH0001 absent.thrift:1:1 cannot read `absent.thrift`: there is no such file");
  }
}
