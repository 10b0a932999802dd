package io.github.kitexjava.idl.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of problem that this tool reports. A code keeps its number for ever; the message text
 * may change.
 *
 * <p>The first two digits tell the phase: 00 reading and lexing, 01 syntax, 02 includes, 03 names
 * and types, 04 fields, enums and constants, 05 services, 06 annotations, 07 generated Java, 08
 * HTTP routes, 09 advice that is given only to those who ask for it, 10 templates of the user's.
 */
public enum Code {
  UNREADABLE_FILE("TH0001"),
  INVALID_UTF8("TH0002"),
  /** Nothing but white space; thriftgo refuses files of no bytes. */
  EMPTY_FILE("TH0003"),
  INVALID_CHARACTER("TH0010"),
  /** A comment or a literal that nothing closes. */
  UNTERMINATED("TH0011"),
  NESTED_COMMENT("TH0012"),
  /** A name with characters that names cannot have. */
  INVALID_NAME("TH0013"),
  INVALID_NUMBER("TH0014"),
  NUMBER_OUT_OF_RANGE("TH0015"),
  /** {@code 017}: thriftgo reads octal, Apache decimal; and others of this kind. */
  AMBIGUOUS_NUMBER("TH0016"),
  INVALID_ESCAPE("TH0017"),
  NESTED_TOO_DEEP("TH0018"),
  /** A comment {@code thrift:allow} that silences nothing. */
  USELESS_ALLOWANCE("TH0019"),

  SYNTAX("TH0101"),
  /** A header after the first definition. */
  HEADER_TOO_LATE("TH0102"),
  /** A comma or semicolon where none is needed. */
  STRAY_SEPARATOR("TH0103"),
  /** What other compilers took once: {@code senum}, {@code java_package}. */
  REMOVED_CONSTRUCT("TH0104"),
  /** Parsed for the sake of old files and ignored. */
  IGNORED_CONSTRUCT("TH0105"),

  INCLUDE_NOT_FOUND("TH0201"),
  INCLUDE_CYCLE("TH0202"),
  DUPLICATE_INCLUDE("TH0203"),
  UNUSED_INCLUDE("TH0204"),
  /** The working directory has another file of that name, which thriftgo would take. */
  INCLUDE_ELSEWHERE("TH0205"),
  DUPLICATE_NAMESPACE("TH0206"),
  INVALID_NAMESPACE("TH0207"),
  /** A namespace for what is nearly the name of a language. */
  UNKNOWN_LANGUAGE("TH0208"),

  UNKNOWN_TYPE("TH0301"),
  DUPLICATE_NAME("TH0302"),
  /** A dot in a declared name. */
  DOTTED_NAME("TH0303"),
  /** A declared name that Thrift has for itself. */
  BUILTIN_NAME("TH0304"),
  /** A name that several includes have. */
  AMBIGUOUS_NAME("TH0305"),
  /** A service where a type must stand, and the like. */
  WRONG_KIND("TH0306"),
  TYPEDEF_CYCLE("TH0307"),
  /** A struct that contains itself and so can never be made. */
  INFINITE_STRUCT("TH0308"),

  MISSING_FIELD_ID("TH0401"),
  DUPLICATE_FIELD_ID("TH0402"),
  FIELD_ID_RANGE("TH0403"),
  NONPOSITIVE_FIELD_ID("TH0404"),
  DUPLICATE_FIELD_NAME("TH0405"),
  REQUIREDNESS_IGNORED("TH0406"),
  UNION_DEFAULTS("TH0407"),
  DUPLICATE_ENUM_NAME("TH0411"),
  DUPLICATE_ENUM_VALUE("TH0412"),
  ENUM_VALUE("TH0413"),
  UNKNOWN_VALUE("TH0421"),
  /** A value that does not fit its declared type. */
  VALUE_MISMATCH("TH0422"),
  VALUE_RANGE("TH0423"),
  CONSTANT_CYCLE("TH0424"),
  /** A number that no member of the enum has. */
  NO_ENUM_MEMBER("TH0425"),
  UNKNOWN_FIELD("TH0426"),
  DUPLICATE_KEY("TH0427"),
  MISSING_REQUIRED("TH0428"),
  /** A member of the enum that is asked for, behind the name of something else. */
  MISQUALIFIED_MEMBER("TH0429"),

  UNKNOWN_SERVICE("TH0501"),
  SERVICE_CYCLE("TH0502"),
  DUPLICATE_METHOD("TH0503"),
  ONEWAY("TH0504"),
  THROWS("TH0505"),
  STREAMING("TH0506"),
  /** A server is asked for, and the files declare no service. */
  NO_SERVICE("TH0507"),
  /** A method whose result is an exception. */
  EXCEPTION_AS_VALUE("TH0508"),

  /** A name of the IDL that Java, or a file system, cannot have as it is. */
  RENAMED("TH0701"),
  /** Two files whose declarations would be one Java class. */
  CLASS_CLASH("TH0702"),
  /** More constants than a Java enum can have. */
  ENUM_TOO_LARGE("TH0704"),
  /** More fields than a Java class can have. */
  STRUCT_TOO_LARGE("TH0705"),
  /** An option names a package that no file has. */
  UNUSED_IMPORT("TH0706"),
  /** What an option left out of the program. */
  LEFT_OUT("TH0707"),

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
  PROJECT_NAME_CLASH("TH0809"),

  /** A double, a struct or a container as a key: many languages cannot look it up. */
  UNSUITABLE_KEY("TH0901"),
  EXCEPTION_AS_FIELD("TH0902"),
  LIST_OF_BYTES("TH0903"),
  REQUIRED_WITH_DEFAULT("TH0904"),
  OPTIONAL_WITH_DEFAULT("TH0905"),
  /** Ids that do not rise. */
  FIELD_ORDER("TH0906"),
  FIRST_ENUM_VALUE("TH0907"),
  REPEATED_ANNOTATION("TH0908"),

  /** A template of a user's that mustache cannot read. */
  TEMPLATE_SYNTAX("TH1001"),
  /** A name in a template that the template does not have. */
  TEMPLATE_KEY("TH1002"),
  /** A file among a user's templates that is none of the command's. */
  TEMPLATE_NAME("TH1003"),
  /** The description of a file of a user's own that cannot be read. */
  EXTRA_FILE("TH1004"),
  /** A path that a file of a user's own cannot have. */
  EXTRA_FILE_PATH("TH1005"),
  /** What is to be added to a file of a user's own for a method, and would be added each time. */
  EXTRA_FILE_ADDITION("TH1006");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  /** The one whose {@link #id()} this is; empty if there is none. */
  public static Optional<Code> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
  }

  /** Such as {@code TH0301}. */
  public String id() {
    return id;
  }

  /** Whether this is advice, given only in a run that asks for it. */
  public boolean isOnRequest() {
    return id.startsWith("TH09");
  }
}
