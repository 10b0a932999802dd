package io.github.kitexjava.testdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that can be written in Thrift, with a sample and what compilers make of it.
 *
 * @param group what it belongs to
 * @param title what it is, as Markdown
 * @param verdicts by compiler: {@code ours}, {@code ours --compat=strict}, {@code thriftgo 0.4.5}
 * @param remark empty if there is nothing more to say
 * @param files by name, the first of which is {@code main.thrift}; {@code %0D} is the byte 13
 */
public record Construct(
    String group,
    String title,
    Map<String, String> verdicts,
    String remark,
    Map<String, String> files) {
  public Construct {
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** All that we know of, in the order of {@code constructs.txt}. */
  public static List<Construct> all() {
    return ConstructReader.read(Samples.resource("/constructs.txt"));
  }

  /** What a compiler says; empty if nobody has asked it. */
  public String verdict(String compiler) {
    return verdicts.getOrDefault(compiler, "");
  }

  /** Writes the sample's files. */
  public void write(Path folder) {
    files.forEach(
        (name, text) -> {
          Path file = folder.resolve(name);
          try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, bytes(text));
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write `" + file + "`", e);
          }
        });
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] parts = text.split("%", -1);
    bytes.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
    for (int i = 1; i < parts.length; i++) {
      bytes.write(Integer.parseInt(parts[i].substring(0, 2), 16));
      bytes.writeBytes(parts[i].substring(2).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return title;
  }
}
