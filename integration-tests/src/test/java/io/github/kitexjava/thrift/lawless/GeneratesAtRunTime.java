package io.github.kitexjava.thrift.lawless;

import io.github.kitexjava.gen.GeneratedFile;

/** Uses a generator, which no runtime may. */
public final class GeneratesAtRunTime {
  private GeneratesAtRunTime() {}

  static GeneratedFile file() {
    return new GeneratedFile("a", "b");
  }
}
