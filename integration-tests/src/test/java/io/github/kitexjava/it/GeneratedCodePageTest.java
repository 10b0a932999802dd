package io.github.kitexjava.it;

import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.MULTILINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/generated-code.md} shows is what is generated. */
class GeneratedCodePageTest {
  private static final Path ROOT = Path.of("..");

  private static final Pattern PIECE =
      Pattern.compile("^<!-- (\\S+) -->\n```\\w+\n(.*?)^```", DOTALL | MULTILINE);

  private static final Pattern LEFT_OUT = Pattern.compile("^ *// …\n", MULTILINE);

  @ParameterizedTest
  @MethodSource("pieces")
  void aPieceStandsInItsFile(String file, String piece) throws IOException {
    String text = Files.readString(ROOT.resolve(file));
    int from = 0;
    for (String lines : LEFT_OUT.split(piece, -1)) {
      assertThat(text.substring(from)).as(file).contains(lines);
      from = text.indexOf(lines, from) + lines.length();
    }
  }

  static Stream<Arguments> pieces() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/generated-code.md"));
    List<Arguments> pieces =
        PIECE
            .matcher(page)
            .results()
            .map(piece -> Arguments.of(piece.group(1), piece.group(2)))
            .toList();
    assertThat(pieces).hasSizeGreaterThan(10);
    return pieces.stream();
  }
}
