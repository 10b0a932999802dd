package io.github.kitexjava.rpc;

/** What a failure can be asked for with {@link Kerrors#is}. */
public sealed interface ErrorKind permits ErrorType, Kerrors {
  /** As it reads in messages. */
  String text();
}
