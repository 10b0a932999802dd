package io.github.kitexjava.testdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Our own Thrift files, by name.
 *
 * <table>
 *   <caption>What each is for</caption>
 *   <tr><th>name</th><th>what</th></tr>
 *   <tr><td>deprecated.thrift</td><td>the annotation `deprecated` in every place</td></tr>
 *   <tr><td>hello.thrift</td><td>the guide's service, without annotations</td></tr>
 *   <tr><td>greeting.thrift</td><td>routes that bind path, query and JSON body</td></tr>
 *   <tr><td>everything.thrift</td><td>every type in every place; includes shared.thrift</td></tr>
 *   <tr><td>names.thrift</td><td>names and comments that mean something else in Java</td></tr>
 *   <tr><td>wide.thrift</td><td>a struct of 130 fields</td></tr>
 * </table>
 */
public final class Samples {
  public static final List<String> NAMES =
      List.of(
          "deprecated.thrift",
          "everything.thrift",
          "greeting.thrift",
          "hello.thrift",
          "names.thrift",
          "shared.thrift",
          "wide.thrift");

  private Samples() {}

  /**
   * The text of a sample.
   *
   * @throws IllegalArgumentException if there is no such sample
   */
  public static String read(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no sample is called `" + name + "`: " + NAMES);
    }
    return resource("/samples/" + name);
  }

  static String resource(String path) {
    try (InputStream in = Samples.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource is called `" + path + "`");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource `" + path + "`", e);
    }
  }

  /** Writes samples into a folder, which is made if it is not there; returns their paths. */
  public static List<Path> copy(Path folder, String... names) {
    List<Path> copies = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (String name : names) {
        copies.add(Files.writeString(folder.resolve(name), read(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write samples into `" + folder + "`", e);
    }
    return copies;
  }
}
