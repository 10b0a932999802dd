package io.github.kitexjava.thrift;

/** Reads one element of a container, such as {@code BinaryReader::string}. */
@FunctionalInterface
public interface ElementReader<T> {
  T read(BinaryReader in);
}
