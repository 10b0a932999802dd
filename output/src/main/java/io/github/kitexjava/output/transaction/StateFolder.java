package io.github.kitexjava.output.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;

/**
 * The folder of the user, outside all projects, that holds the locks and journals of their runs.
 *
 * <p>A journal inside the project could come from somebody else, with a checkout or an archive, and
 * would be obeyed.
 */
public record StateFolder(Path path) {

  /**
   * {@code $XDG_STATE_HOME/kitex-java}, else {@code ~/.local/state/kitex-java} (XDG Base Directory
   * Specification), else, where the home cannot be written, a folder beside temporary files.
   */
  public static StateFolder ofUser() {
    return of(System.getenv(), System.getProperty("user.home"), System.getProperty("user.name"));
  }

  static StateFolder of(Map<String, String> environment, String home, String user) {
    String configured = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base =
        Path.of(configured).isAbsolute()
            ? Path.of(configured)
            : Path.of(home).resolve(".local/state");
    Path folder = base.resolve("kitex-java");
    return new StateFolder(
        canBeMade(folder)
            ? folder
            : Path.of(System.getProperty("java.io.tmpdir")).resolve("kitex-java-" + user));
  }

  private static boolean canBeMade(Path folder) {
    Path existing = folder;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
  }

  /** The lock of a project. */
  Path lock(Path realRoot) throws IOException {
    return made().resolve(key(realRoot) + ".lock");
  }

  /** Held by the run whose turn it is with a project. */
  Path turn(Path realRoot) throws IOException {
    return made().resolve(key(realRoot) + ".turn");
  }

  /**
   * Makes sure that nobody else wrote a file here: where the folder is beside temporary files,
   * anybody may have made it.
   *
   * @throws IOException if somebody else owns the file
   */
  void requireOwn(Path file) throws IOException {
    Path mine = Files.createTempFile(made(), "owner", "");
    try {
      UserPrincipal owner = Files.getOwner(file, NOFOLLOW_LINKS);
      if (!owner.equals(Files.getOwner(mine))) {
        throw new IOException(
            "`" + file + "` belongs to `" + owner.getName() + "` (expected: yours); delete it");
      }
    } catch (UnsupportedOperationException e) {
      // a file system where files belong to nobody
    } finally {
      Files.deleteIfExists(mine);
    }
  }

  /** The journal of a project. */
  Path journal(Path realRoot) throws IOException {
    return made().resolve(key(realRoot) + ".journal");
  }

  private static String key(Path realRoot) {
    return Fingerprint.of(realRoot.toString().getBytes(UTF_8)).text().substring(0, 32);
  }

  private Path made() throws IOException {
    try {
      return Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("`" + path + "` is in the way (expected: a folder)", e);
    }
  }
}
