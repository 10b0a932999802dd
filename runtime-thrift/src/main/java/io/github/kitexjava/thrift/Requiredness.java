package io.github.kitexjava.thrift;

/** What the IDL says about whether a field must be there. */
public enum Requiredness {
  /** Checked when a value is built and when it is decoded. */
  REQUIRED,
  /** Neither keyword: always written when primitive, else when set. */
  DEFAULT,
  /** Written only when set. */
  OPTIONAL
}
