package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source file of the user's. What is not UTF-8 is read as Latin-1, which keeps every byte. */
record UserSource(String text, Charset charset) {
  /** In bytes. Hand-written files are a thousand times smaller. */
  static final long LARGEST = 16 << 20;

  static UserSource read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return new UserSource(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return new UserSource(new String(bytes, ISO_8859_1), ISO_8859_1);
    }
  }

  static boolean isTooLarge(Path file) throws IOException {
    return Files.size(file) > LARGEST;
  }

  /** Of the bytes on disk: both ways of reading them lose none. */
  Fingerprint fingerprint() {
    return Fingerprint.of(text.getBytes(charset));
  }

  /** Whether all of a new text can be stored as this one is. */
  boolean canHold(String newText) {
    return charset.newEncoder().canEncode(newText);
  }

  UserSource with(String newText) {
    return new UserSource(newText, charset);
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }
}
