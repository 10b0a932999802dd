package io.github.kitexjava.testdata.fuzz;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What came out of an input that should not.
 *
 * @param cause thrown by the target, or with the stack of a target that hangs
 * @param signature the same for faults that are probably one
 */
record Fault(Throwable cause, String signature) {

  static Fault of(Throwable cause) {
    String kind = cause.getClass().getName();
    if (cause instanceof StackOverflowError) {
      return new Fault(cause, kind); // it ends anywhere
    }
    String place =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.github.kitexjava"))
            .limit(2)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" "));
    return new Fault(cause, kind + " " + place);
  }

  static Fault hanging(Thread thread) {
    AssertionError error = new AssertionError("no end of this input");
    error.setStackTrace(thread.getStackTrace());
    return new Fault(error, "hang");
  }

  boolean isSameAs(Fault other) {
    return signature.equals(other.signature);
  }
}
