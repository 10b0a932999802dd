package io.github.kitexjava.gen.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** Reads the file of the option {@code code_ref}: which Thrift files have their Java elsewhere. */
final class CodeReferences {
  private static final String EXPECTED = " (expected: `shared/user.thrift: com.acme.user`)";

  private CodeReferences() {}

  /**
   * Java packages by the canonical paths of the Thrift files.
   *
   * @throws WrongOption if the file cannot be read or used
   */
  static Map<String, String> read(Path file) {
    Map<String, String> packages = new TreeMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.replaceFirst("(^|\\s)#.*", "").strip();
      if (!text.isEmpty()) {
        add(file, number, text, packages);
      }
    }
    return packages;
  }

  private static void add(Path file, int number, String text, Map<String, String> packages) {
    String place = "`code_ref`: `" + file + "`, line " + number + ": ";
    int colon = text.lastIndexOf(':');
    String name = text.substring(colon + 1).strip();
    if (colon < 1 || !SourceVersion.isName(name)) {
      throw new WrongOption(place + "`" + text + "`" + EXPECTED);
    }
    Path idl = file.toAbsolutePath().resolveSibling(text.substring(0, colon).strip());
    try {
      String path = idl.toRealPath().toString().replace('\\', '/');
      if (packages.put(path, name) != null) {
        throw new WrongOption(place + "`" + idl.getFileName() + "` is named twice");
      }
    } catch (IOException e) {
      throw new WrongOption(place + "there is no file `" + idl.normalize() + "`");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new WrongOption("`code_ref` is `" + file + "`, which cannot be read" + EXPECTED);
    }
  }
}
