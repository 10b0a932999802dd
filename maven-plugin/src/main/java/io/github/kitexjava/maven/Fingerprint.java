package io.github.kitexjava.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short text that two contents share only if they are the same: SHA-256 in hex. */
final class Fingerprint {
  /** Of what cannot be read as a file; equal to no other. */
  static final String NONE = "-";

  private Fingerprint() {}

  static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Of a file's content, or {@link #NONE}. */
  static String of(Path file) {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      return NONE; // whoever needs the content meets the same trouble and can tell it better
    }
  }

  private static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
