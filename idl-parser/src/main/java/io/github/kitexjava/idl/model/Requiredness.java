package io.github.kitexjava.idl.model;

/** Thrift IDL, "Field Requiredness". */
public enum Requiredness {
  REQUIRED,
  OPTIONAL,
  /** Neither word was written. */
  DEFAULT
}
