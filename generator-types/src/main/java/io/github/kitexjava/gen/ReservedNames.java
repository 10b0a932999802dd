package io.github.kitexjava.gen;

import java.util.Locale;
import java.util.Set;

/** Names that generated Java must not use, and who needs them. */
final class ReservedNames {
  static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient try void volatile while true false null _")
              .split(" ", -1));

  /** Keywords only where a type is named. */
  static final Set<String> TYPE_KEYWORDS = Set.of("record", "var", "yield", "sealed", "permits");

  /** The constant for a service's descriptor: beside it a class of this name could not be named. */
  static final String SERVICE = "SERVICE";

  /** Types of {@code java.lang} that generated code says without their package. */
  static final Set<String> JAVA_LANG =
      Set.of(
          ("Object String Boolean Byte Short Integer Long Double Void Override Deprecated"
                  + " SuppressWarnings FunctionalInterface Class Throwable Exception"
                  + " RuntimeException IllegalStateException IllegalArgumentException"
                  + " IndexOutOfBoundsException NullPointerException")
              .split(" ", -1));

  /** {@code Object}'s methods; none can be declared again with another result. */
  static final Set<String> OBJECT_METHODS =
      Set.of(
          "equals",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize");

  static final Set<String> THROWABLE_METHODS =
      Set.of(
          "getMessage",
          "getLocalizedMessage",
          "getCause",
          "initCause",
          "getStackTrace",
          "setStackTrace",
          "printStackTrace",
          "fillInStackTrace",
          "addSuppressed",
          "getSuppressed");

  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private ReservedNames() {}

  static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  /** True for a name that no top-level class can have. */
  static boolean isTakenForTypes(String name) {
    return isKeyword(name)
        || TYPE_KEYWORDS.contains(name)
        || JAVA_LANG.contains(name)
        || name.equals(SERVICE)
        || isDevice(name);
  }

  /** True for what Windows takes for a device, whatever the extension. */
  static boolean isDevice(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return DEVICES.contains(lower) || lower.matches("(com|lpt)[0-9]");
  }
}
