package io.github.kitexjava.bench.frontend;

import io.github.kitexjava.bench.sample.SampleFiles;
import io.github.kitexjava.bench.sample.SampleIdl;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.IdlReader;
import io.github.kitexjava.idl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** In a JVM that is warm, as in a build of many modules or an editor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FrontEndBenchmark {
  /** Of the file, in KiB. */
  @Param({"67", "5120"})
  public int kibibytes;

  private Path folder = Path.of("");
  private Path file = Path.of("");
  private String text = "";

  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("front-end");
    file = SampleFiles.write(folder, kibibytes);
    text = Files.readString(file);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
    Files.delete(folder.resolve(SampleIdl.INCLUDED_NAME));
    Files.delete(folder);
  }

  /** Text to syntax tree. */
  @Benchmark
  public FileDef read() {
    Diagnostics diagnostics = new Diagnostics();
    FileDef read = IdlReader.read(new SourceFile("sample.thrift", text), diagnostics);
    if (diagnostics.hasErrors()) {
      throw new IllegalStateException(diagnostics.sorted().toString());
    }
    return read;
  }

  /** All of it: files read from the disk, parsed, resolved and checked. */
  @Benchmark
  public Compilation compile() {
    return SampleFiles.compile(file);
  }
}
