package io.github.kitexjava.idl.model;

import static java.util.Objects.requireNonNull;

/**
 * The identity of a declaration: which file, which name, which kind.
 *
 * @param name as written in the IDL
 */
public record Symbol(FileId file, String name, Kind kind) {
  public Symbol {
    requireNonNull(file, "file");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
  }

  /** What a name was declared as. */
  public enum Kind {
    STRUCT,
    UNION,
    EXCEPTION,
    ENUM,
    TYPEDEF,
    CONST,
    SERVICE;

    /** True for the three kinds that are written as a Thrift struct. */
    public boolean isStructLike() {
      return this == STRUCT || this == UNION || this == EXCEPTION;
    }
  }
}
