package io.github.kitexjava.idl.diagnostic;

/**
 * Every kind of problem that this tool reports. A code keeps its number for ever; the message text
 * may change.
 *
 * <p>The first digit tells the phase: 0 reading and lexing, 1 syntax, 2 includes, 3 names and
 * types, 4 fields, enums and constants, 5 services, 6 annotations, 7 generated Java, 8 HTTP routes.
 */
public enum Code {
  UNKNOWN_TYPE("TH0301");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  /** Such as {@code TH0301}. */
  public String id() {
    return id;
  }
}
