package io.github.kitexjava.output.transaction;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a place on disk holds: the SHA-256 of a file's bytes in hexadecimal, or that nothing is
 * there, or that it is something else than a file.
 */
public record Fingerprint(String text) {
  public static final Fingerprint NOTHING = new Fingerprint("nothing");
  static final Fingerprint NO_FILE = new Fingerprint("no-file");

  /** Of the content that a file has or will have. */
  public static Fingerprint of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Fingerprint(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Of what is there now; a symbolic link is followed when it leads to a file.
   *
   * @throws IOException if the file cannot be read
   */
  public static Fingerprint at(Path place) throws IOException {
    if (!Files.exists(place, NOFOLLOW_LINKS)) {
      return NOTHING;
    }
    if (!Files.isRegularFile(place)) {
      return NO_FILE;
    }
    try {
      return of(Files.readAllBytes(place));
    } catch (NoSuchFileException e) {
      return NOTHING;
    }
  }
}
