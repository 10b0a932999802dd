package io.github.kitexjava.idl.diagnostic;

/** How bad a diagnostic is: only an error stops a run from writing. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
