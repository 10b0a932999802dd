package io.github.kitexjava.bench.sample;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The inputs on the disk. */
public final class SampleFiles {
  private static final long SEED = 1;

  private SampleFiles() {}

  /** Writes a file of that size and what it includes. */
  public static Path write(Path folder, int kibibytes) throws IOException {
    Files.writeString(folder.resolve(SampleIdl.INCLUDED_NAME), SampleIdl.includedFile());
    Path file = folder.resolve("sample" + kibibytes + ".thrift");
    return Files.writeString(file, SampleIdl.file(SEED, kibibytes * 1024));
  }

  /** Writes a file in which there is nearly nothing, to know what a process costs without work. */
  public static Path writeEmpty(Path folder) throws IOException {
    return Files.writeString(folder.resolve("empty.thrift"), "// nothing\n");
  }

  /** The same file with a mistake behind its end, so that a command ends after its front end. */
  public static Path writeBroken(Path folder, Path file) throws IOException {
    Path broken = folder.resolve("broken-" + file.getFileName());
    return Files.writeString(broken, Files.readString(file) + "\ntypedef nowhere.T Lost\n");
  }

  /**
   * Runs the whole front end.
   *
   * @throws IllegalStateException if it finds an error
   */
  public static Compilation compile(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Compilation compilation =
        IdlCompiler.compile(
            new CompileRequest(List.of(file), List.of(), folder == null ? Path.of("") : folder));
    if (compilation.program().isEmpty()) {
      throw new IllegalStateException(compilation.diagnostics().toString());
    }
    return compilation;
  }
}
