package io.github.kitexjava.idl;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The wrong files of {@code testdata/errors}. A case is two files: {@code x.thrift} and {@code
 * x.errors}, which has all that is printed about it. What they include is in folders.
 */
final class ErrorSamples {
  static final Path FOLDER = Path.of("../testdata/errors");

  private ErrorSamples() {}

  /** The names of the Thrift files, in the order of the alphabet. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".thrift"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Compilation compile(String name) {
    return IdlCompiler.compile(
        new CompileRequest(
            List.of(Path.of(name)),
            List.of(),
            FOLDER,
            Compatibility.DEFAULT,
            advice(Code.of(name.substring(0, 6)).orElseThrow())));
  }

  /** What must be asked for to hear of a code. */
  static Set<Code> advice(Code code) {
    return code.isOnRequest() ? Set.of(code) : Set.of();
  }
}
