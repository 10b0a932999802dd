package io.github.kitexjava.idl.diagnostic;

/**
 * Every kind of problem that this tool reports. A code keeps its number for ever; the message text
 * may change.
 *
 * <p>The first digit tells the phase: 0 reading and lexing, 1 syntax, 2 includes, 3 names and
 * types, 4 fields, enums and constants, 5 services, 6 annotations, 7 generated Java, 8 HTTP routes.
 */
public enum Code {
  UNKNOWN_TYPE("TH0301"),

  /** A name of the IDL that Java, or a file system, cannot have as it is. */
  RENAMED("TH0701"),
  /** Two files whose declarations would be one Java class. */
  CLASS_CLASH("TH0702"),
  /** A namespace that no Java package can be made of. */
  INVALID_PACKAGE("TH0703"),
  /** More constants than a Java enum can have. */
  ENUM_TOO_LARGE("TH0704"),

  /** A path in {@code api.get} and its like that no request can match. */
  INVALID_ROUTE_PATH("TH0801"),
  /** Two routes that answer the same requests. */
  ROUTE_CONFLICT("TH0802"),
  /** {@code api.path} names no parameter of the route. */
  PATH_PARAMETER_NOT_IN_ROUTE("TH0803"),
  /** {@code api.body} and its like in a request whose method has no body. */
  BODY_WITHOUT_MEANING("TH0804"),
  UNKNOWN_API_ANNOTATION("TH0805"),
  /** Methods without an HTTP annotation. */
  METHODS_WITHOUT_ROUTE("TH0806"),
  INVALID_HTTP_CODE("TH0807"),
  /** An annotation that is read but changes nothing yet. */
  ANNOTATION_WITHOUT_EFFECT("TH0808"),
  /** Two names that would be one in the generated project. */
  PROJECT_NAME_CLASH("TH0809");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  /** Such as {@code TH0301}. */
  public String id() {
    return id;
  }
}
