package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is said about wrong files to the letter; {@code -Dgolden.update=true} writes it. */
class ErrorSamplesTest {
  /** What no file of text can show. */
  private static final Set<Code> NOT_IN_A_SAMPLE =
      EnumSet.of(
          Code.UNREADABLE_FILE, // about the command line
          Code.NESTED_TOO_DEEP, // would be a line of a thousand characters
          Code.INCLUDE_ELSEWHERE, // the samples stand in the working directory
          Code.NO_SERVICE); // comes from the command kitex

  @ParameterizedTest
  @MethodSource("samples")
  void isToldToTheLetter(String name) throws IOException {
    Compilation compilation = ErrorSamples.compile(name);
    String printed = Idl.print(compilation);
    Path expected = ErrorSamples.FOLDER.resolve(name.replace(".thrift", ".errors"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(expected));
    assertThat(compilation.diagnostics())
        .extracting(d -> d.code().id())
        .contains(name.substring(0, 6));
  }

  @Test
  void everyCodeOfTheFrontEndHasASample() {
    Set<String> shown = new TreeSet<>();
    ErrorSamples.names().forEach(name -> shown.add(name.substring(0, 6)));
    assertThat(shown)
        .containsExactlyElementsOf(
            Stream.of(Code.values())
                .filter(code -> code.id().compareTo("TH07") < 0 || code.isOnRequest())
                .filter(code -> !NOT_IN_A_SAMPLE.contains(code))
                .map(Code::id)
                .sorted()
                .toList());
  }

  static List<String> samples() {
    return ErrorSamples.names();
  }
}
