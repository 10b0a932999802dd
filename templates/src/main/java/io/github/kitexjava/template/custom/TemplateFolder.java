package io.github.kitexjava.template.custom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.kitexjava.idl.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of a user's templates, read.
 *
 * @param files by their names, in the order of the alphabet; line ends are {@code \n}
 * @param others names of folders in it, and of links to nowhere; not looked into
 */
public record TemplateFolder(List<NamedFile> files, List<NamedFile> others) {
  /** In bytes; the largest of ours has 6 KB. */
  private static final long LARGEST = 1 << 20;

  public TemplateFolder {
    files = List.copyOf(files);
    others = List.copyOf(others);
  }

  /**
   * One of them.
   *
   * @param name without the folder
   * @param source its path is how messages name it
   */
  public record NamedFile(String name, SourceFile source) {}

  /**
   * Reads what is directly in a folder; files whose names begin with a dot are left out.
   *
   * @throws IOException if it cannot be read, is no folder, or has a file that is no text; the
   *     message tells which
   */
  public static TemplateFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("`" + folder + "` is no folder (expected: one with templates)");
    }
    List<Path> paths;
    try (Stream<Path> all = Files.list(folder)) {
      paths = all.filter(path -> !name(path).startsWith(".")).sorted().toList();
    }
    List<NamedFile> files = new ArrayList<>();
    List<NamedFile> others = new ArrayList<>();
    for (Path path : paths) {
      String shown = path.toString().replace(path.getFileSystem().getSeparator(), "/");
      if (!Files.isRegularFile(path)) {
        others.add(new NamedFile(name(path), new SourceFile(shown, "")));
      } else if (isTemplate(name(path))) {
        files.add(new NamedFile(name(path), new SourceFile(shown, text(path))));
      } else {
        files.add(new NamedFile(name(path), new SourceFile(shown, "")));
      }
    }
    return new TemplateFolder(files, others);
  }

  private static boolean isTemplate(String name) {
    return CustomTemplates.isMustache(name) || CustomTemplates.isYaml(name);
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static String text(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new IOException(
          "`%s` has %d bytes (expected: at most %d in a template)"
              .formatted(path, Files.size(path), LARGEST));
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return bare.replace("\r\n", "\n").replace('\r', '\n');
    } catch (CharacterCodingException e) {
      throw new IOException("`" + path + "` is not UTF-8 (expected: text)", e);
    }
  }
}
