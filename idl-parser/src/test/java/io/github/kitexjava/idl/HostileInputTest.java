package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody writes by hand: a message or a program, never a crash. */
class HostileInputTest {
  private static final int MANY = 20_000;

  @TempDir Path folder;

  @Test
  void deepTypesAreRefusedAtTheBracketThatIsTooMuch() {
    String idl = "struct S { 1: " + "list<".repeat(MANY) + "i32" + ">".repeat(MANY) + " a }";
    assertThat(headlines(idl))
        .containsExactly(
            "ERROR TH0018 main.thrift:1:1294 brackets are nested deeper than 256 levels");
  }

  @Test
  void deepValuesAreRefused() {
    assertThat(headlines("const list<i32> A = " + "[".repeat(MANY)))
        .containsExactly(
            "ERROR TH0018 main.thrift:1:277 brackets are nested deeper than 256 levels");
  }

  @Test
  void twoHundredLevelsAreFine() {
    assertThat(headlines("struct S { 1: " + "list<".repeat(200) + "i32" + ">".repeat(200) + " a }"))
        .isEmpty();
  }

  @Test
  void aNameOfAMegabyteIsShortenedInMessages() {
    String name = "x".repeat(1_000_000);
    Compilation compilation =
        new Idl(folder)
            .file("main.thrift", "struct S { 1: " + name + "-y a }")
            .compile("main.thrift");
    assertThat(Idl.print(compilation)).hasSizeLessThan(1_000).contains("main.thrift:1:15");
  }

  @Test
  void commentsAndNumbersOfAMegabyteAreRead() {
    String idl =
        "/*" + "*".repeat(1_000_000) + "*/ struct A {}\nconst i32 N = " + "9".repeat(1_000_000);
    assertThat(headlines(idl)).hasSize(1).first().asString().contains("TH0015 main.thrift:2:15");
  }

  @Test
  void longChainsOfTypedefsAndConstantsEndInAMessage() {
    StringBuilder idl = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      idl.append("typedef T").append(i + 1).append(" T").append(i).append('\n');
      idl.append("const i32 C").append(i).append(" = C").append(i + 1).append('\n');
    }
    idl.append("typedef i32 T").append(MANY).append("\nconst i32 C").append(MANY).append(" = 1\n");
    assertThat(headlines(idl.toString())).isNotEmpty().allMatch(h -> h.contains("TH0018"));
  }

  @Test
  void longChainsOfRequiredStructsAreWalkedWithoutRecursion() {
    StringBuilder idl = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      idl.append("struct S" + i + " { 1: required S" + (i + 1) + " s }\n");
    }
    idl.append("struct S" + MANY + " {}\n");
    assertThat(headlines(idl.toString())).isEmpty();
  }

  @Test
  void listsOfListsOfOneConstantDoNotExplode() {
    StringBuilder idl = new StringBuilder("typedef list<i32> L0\nconst L0 A0 = [1, 1]\n");
    for (int i = 1; i < 60; i++) {
      idl.append("typedef list<L" + (i - 1) + "> L" + i + "\n");
      idl.append("const L" + i + " A" + i + " = [A" + (i - 1) + ", A" + (i - 1) + "]\n");
    }
    assertThat(headlines(idl.toString())).anyMatch(h -> h.contains("hold more than"));
  }

  @Test
  void nulAndInvalidUtf8HaveAPlace() {
    assertThat(headlines("struct A {}\n\0"))
        .containsExactly("ERROR TH0010 main.thrift:2:1 unexpected character U+0000 (null)");
    byte[] latin = {'/', '/', ' ', 'a', '\n', '/', '/', ' ', (byte) 0xFC, '\n'};
    assertThat(Idl.headlines(new Idl(folder).file("b.thrift", latin).compile("b.thrift")))
        .containsExactly("ERROR TH0002 b.thrift:2:4 the file is not valid UTF-8 from byte 8 on");
  }

  @Test
  void annotationsBehindAConstantThatAreOpenAtTheEndOfTheFileAreOneMessage() {
    assertThat(headlines("const i32 A = 5; (")).hasSize(1).first().asString().contains("TH0101");
  }

  @Test
  void theTitleOfAFixIsShortHoweverMuchItReplaces() {
    assertThat(
            new Idl(folder)
                .file("main.thrift", "struct S {}" + "\uFF1B".repeat(MANY))
                .compile("main.thrift")
                .diagnostics())
        .filteredOn(d -> d.fix().isPresent())
        .isNotEmpty()
        .allMatch(d -> d.fix().orElseThrow().title().length() < 200);
  }

  @Test
  void everyPrefixOfAFileGivesMessagesOnly() {
    String idl =
        """
        namespace java a.b (x = "y")
        /** doc */ struct S { 1: required map<string, list<i32>> m = {"a": [1, 0x2]} (k = "v"), }
        enum E { A = 1; B } union U { 1: S s } exception X { 1: E e = E.A & }
        service T { oneway void f(1: i32 a), list<S> g() throws (1: X x) (api.get = '/x') }
        const double D = -1.5e-3; typedef set<E> Es
        """;
    for (int end = 0; end < idl.length(); end++) {
      headlines(idl.substring(0, end));
      headlines(idl.substring(end));
    }
  }

  private List<String> headlines(String idl) {
    return Idl.headlines(new Idl(folder).file("main.thrift", idl).compile("main.thrift"));
  }
}
