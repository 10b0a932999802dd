package io.github.kitexjava.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Apache's native compiler on the {@code PATH}.
 *
 * @param program its file
 */
public record NativeThrift(Path program) {
  public static Optional<NativeThrift> find() {
    return Setup.find("thrift").map(NativeThrift::new);
  }

  /** Java of a file and of all it includes, without the date that libthrift's annotation holds. */
  public void generateJava(Path idl, Path folder) throws IOException {
    Processes.lastLine(
        List.of(
            program.toString(),
            "-r",
            "-out",
            folder.toString(),
            "--gen",
            "java:generated_annotations=suppress",
            idl.toString()));
  }
}
