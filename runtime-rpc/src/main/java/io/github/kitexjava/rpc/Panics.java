package io.github.kitexjava.rpc;

import java.util.ConcurrentModificationException;

/**
 * Tells failures that somebody threw on purpose from those that happened to the program.
 *
 * <p>Go has errors, which a handler returns, and panics. Java has one mechanism for both, so the
 * line is drawn by who throws: what the JVM itself raises for a fault of the program (Go's runtime
 * errors) and every {@link Error} is a panic; an exception that code constructs to say something,
 * such as {@code IllegalArgumentException("amount is negative")}, is an error.
 */
final class Panics {
  private Panics() {}

  static boolean isPanic(Throwable thrown) {
    return thrown instanceof Error
        || thrown instanceof NullPointerException
        || thrown instanceof IndexOutOfBoundsException
        || thrown instanceof ClassCastException
        || thrown instanceof ArithmeticException
        || thrown instanceof ArrayStoreException
        || thrown instanceof NegativeArraySizeException
        || thrown instanceof ConcurrentModificationException;
  }
}
