package io.github.kitexjava.gen;

/** What generated types do only if it is asked for. */
public enum TypeChoice {
  /** Structs and exceptions keep fields that they do not know, and write them back. */
  KEEP_UNKNOWN_FIELDS,
  /** Enums are classes that take any number. */
  OPEN_ENUMS,
  /** Structs have setters. */
  BEANS,
  /** Accessors that could give null give an {@code Optional}. */
  OPTIONAL_ACCESSORS,
  /** Java makes callers handle the exceptions of the IDL. */
  CHECKED_EXCEPTIONS,
  /** Sets of the IDL are lists in Java. */
  SETS_AS_LISTS,
  /** Codecs leave their work to the descriptors. */
  NO_DIRECT_CODECS,
  /** Codecs have code for the compact protocol too. */
  COMPACT_CODECS,
  /** Fields, methods and types are spelled as in the IDL. */
  NAMES_AS_WRITTEN,
  /** Words as {@code Id} are capitals in names. */
  INITIALISMS,
  /** Each file has a descriptor, and descriptors have the annotations of the IDL. */
  REFLECTION,
  /** The text of a value is JSON. */
  JSON_TEXT,
  /** Types have what Jackson needs. */
  JACKSON,
  /** Jackson calls fields {@code user_name}. */
  JSON_SNAKE_CASE,
  /** Jackson calls fields {@code userName}. */
  JSON_LOWER_CAMEL,
  /** Jackson writes numbers for enums. */
  JSON_ENUM_NUMBERS
}
