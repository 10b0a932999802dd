package io.github.kitexjava.output;

import java.nio.file.Path;

/** A type and the file of the project that declares it. */
record Declared(Path file, JavaFile java, JavaType type) {}
