package io.github.kitexjava.testdata;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder. */
public final class FileTree {
  private FileTree() {}

  /** The text of each file at any depth, by its path with {@code /}. */
  public static Map<String, String> texts(Path root) throws IOException {
    return texts(root, StandardCharsets.UTF_8);
  }

  /** The same of files in another encoding. */
  public static Map<String, String> texts(Path root, Charset charset) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        texts.put(path, Files.readString(file, charset));
      }
    }
    return texts;
  }
}
