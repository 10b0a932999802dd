package io.github.kitexjava.testdata.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files for one compile.
 *
 * @param root the path of the file to compile
 * @param files the bytes of the root and of what it may include, by their paths
 */
public record FuzzInput(String root, Map<String, byte[]> files) {
  public FuzzInput {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    if (!files.containsKey(root)) {
      throw new IllegalArgumentException("no file `" + root + "` among " + files.keySet());
    }
  }

  /** One file that includes nothing of its own. */
  public static FuzzInput of(byte[] bytes) {
    return new FuzzInput("main.thrift", Map.of("main.thrift", bytes));
  }

  /** The files of a program. */
  public static FuzzInput of(RandomProgram program) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    program.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new FuzzInput(program.root(), files);
  }

  /**
   * What is in a file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  byte[] file(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file `" + path + "` among " + files.keySet());
    }
    return bytes;
  }

  /** The same with other bytes in one file. */
  FuzzInput with(String path, byte[] bytes) {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.put(path, bytes);
    return new FuzzInput(root, changed);
  }

  /** In bytes, of all files. */
  public int size() {
    return files.values().stream().mapToInt(b -> b.length).sum();
  }

  /** Makes the folder hold these files and nothing of an earlier input, which could be included. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    empty(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, file.getValue());
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> old;
    try (Stream<Path> walk = Files.walk(folder)) {
      old = walk.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : old) {
      Files.delete(path);
    }
  }
}
