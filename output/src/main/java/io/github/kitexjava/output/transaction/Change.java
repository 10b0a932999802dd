package io.github.kitexjava.output.transaction;

import java.util.Optional;

/**
 * One file that is going to be another.
 *
 * @param path relative to the project, with {@code /} between names
 * @param before what was there when the run decided; the change is refused when it is no longer
 * @param content what will be there; empty for a file that goes
 * @param executable whether who may read it may also run it
 */
public record Change(
    String path, Fingerprint before, Optional<byte[]> content, boolean executable) {
  public Change {
    if (content.isEmpty() && before.equals(Fingerprint.NOTHING)) {
      throw new IllegalArgumentException("path: `" + path + "` is not there and cannot be removed");
    }
  }

  /** A file that appears or gets other bytes. */
  public static Change write(String path, Fingerprint before, byte[] content, boolean executable) {
    return new Change(path, before, Optional.of(content), executable);
  }

  /** A file that goes. */
  public static Change remove(String path, Fingerprint before) {
    return new Change(path, before, Optional.empty(), false);
  }

  boolean creates() {
    return before.equals(Fingerprint.NOTHING);
  }

  Fingerprint after() {
    return content.map(Fingerprint::of).orElse(Fingerprint.NOTHING);
  }
}
