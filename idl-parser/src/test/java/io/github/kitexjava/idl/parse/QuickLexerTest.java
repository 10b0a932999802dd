package io.github.kitexjava.idl.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import io.github.kitexjava.testdata.fuzz.RandomProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lexer by hand against the one of the grammar. */
class QuickLexerTest {
  private static final List<String> SPLINTERS =
      List.of(
          "\"",
          "'",
          "\\",
          "/",
          "*",
          "/*",
          "*/",
          "//",
          "#",
          "-",
          "+",
          ".",
          "$",
          "1e+",
          "0x",
          "e-",
          "\r",
          "\n",
          "\r\n",
          "\t",
          "\u000B",
          "\f",
          "\0",
          "ü",
          "\u201C",
          "\uD83D\uDE00",
          "struct",
          "xsd_all",
          "_",
          "@",
          "!",
          "a-b",
          "a..b",
          "a. ",
          "a-1",
          "1-a",
          "{",
          ">",
          ":",
          "&",
          "\uFEFF");

  @Test
  void samplesGiveTheSameTokens() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../testdata"))) {
      List<Path> samples = files.filter(f -> f.toString().endsWith(".thrift")).toList();
      assertThat(samples).hasSizeGreaterThan(100);
      for (Path sample : samples) {
        compare(new String(Files.readAllBytes(sample), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void rightFilesAreReadWithoutTheGrammar() {
    for (long seed = 0; seed < 300; seed++) {
      String text = RandomProgram.of(seed).text();
      assertThat(compare(text)).as("seed %s:%n%s", seed, text).isTrue();
    }
  }

  @Test
  void brokenFilesGiveTheSameTokens() {
    breakFiles(0, 1_000);
  }

  @Test
  @Tag("full")
  void aHundredThousandBrokenFilesGiveTheSameTokens() {
    breakFiles(1_000_000, 100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "-", "a-", "1", "1e", "1e+", "/", "/*/", "//", "#", "/**/"})
  void theEndOfTheTextIsSeenAlike(String text) {
    compare(text);
  }

  @Test
  void everyCharacterIsSeenAlike() {
    for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x250 ? 1 : 97) {
      compare((char) c + "");
      compare("a" + (char) c + "b");
      compare("a-" + (char) c + "1" + (char) c);
    }
  }

  @Test
  void whatSomebodyHasToLookAtIsLeftToTheGrammar() {
    for (String text :
        List.of(
            "a-b",
            "\"open",
            "/* open",
            "/* a /* b */",
            "a..b",
            "a.",
            "a. b",
            "ü",
            "a$",
            "\u201Ca\u201D",
            "@")) {
      assertThat(compare(text)).as(text).isFalse();
    }
  }

  private static void breakFiles(long firstSeed, int count) {
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(RandomProgram.of(seed).text());
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3));
        text.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
      }
      compare(text.toString());
    }
  }

  /** Returns whether the quick lexer had an opinion; then it must be that of the other. */
  private static boolean compare(String text) {
    Optional<List<Token>> quick = QuickLexer.read(text, new Utf16CharStream(text, "quick"));
    if (quick.isEmpty()) {
      return false;
    }
    IdlLexer grammar = new IdlLexer(new Utf16CharStream(text, "grammar"));
    grammar.removeErrorListeners();
    List<String> expected = new java.util.ArrayList<>();
    Token token;
    do {
      token = grammar.nextToken();
      expected.add(describe(token));
    } while (token.getType() != Token.EOF);
    assertThat(quick.get().stream().map(QuickLexerTest::describe).toList())
        .as(text)
        .isEqualTo(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(quick.get().get(i).getTokenIndex()).isEqualTo(i);
    }
    return true;
  }

  private static String describe(Token token) {
    return String.format(
        "%d on %d at %d-%d, %d:%d, %s",
        token.getType(),
        token.getChannel(),
        token.getStartIndex(),
        token.getStopIndex(),
        token.getLine(),
        token.getCharPositionInLine(),
        token.getText());
  }
}
