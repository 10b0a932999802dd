package io.github.kitexjava.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java to measure on.
 *
 * @param version as its file {@code release} has it
 */
public record Jdk(Path home, String version) {
  static Jdk of(Path home) throws IOException {
    String version =
        Files.readAllLines(home.resolve("release")).stream()
            .filter(line -> line.startsWith("JAVA_VERSION="))
            .map(line -> line.replaceAll(".*=\"|\"$", ""))
            .findFirst()
            .orElse("?");
    return new Jdk(home, version);
  }

  public String java() {
    return home.resolve("bin/java").toString();
  }

  /** From 21 on, without a flag. */
  public boolean hasVirtualThreads() {
    String major = version.replaceFirst("\\D.*", "");
    return !major.isEmpty() && Integer.parseInt(major) >= 21;
  }

  public String label() {
    return "JDK " + version;
  }
}
