package io.github.kitexjava.template;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One name that a template may use.
 *
 * @param meaning a phrase
 * @param inside the names that a section of this one adds; empty for texts, flags, and lists of
 *     texts
 */
public record TemplateKey(String name, Kind kind, String meaning, Optional<TemplateKeys> inside) {
  /** What can be done with a key. */
  public enum Kind {
    /** Printed. */
    TEXT,
    /** Printed as {@code true} or {@code false}; a section with it is there or not. */
    FLAG,
    /** A section with it is there once for each element; the inverted one if there is none. */
    LIST,
    /** Names more keys, with a dot or as a section. */
    GROUP
  }

  public TemplateKey {
    requireNonNull(kind, "kind");
  }

  /** As people read it: {@code list of texts}. */
  public String type() {
    return switch (kind) {
      case TEXT -> "text";
      case FLAG -> "flag";
      case LIST -> inside.isEmpty() ? "list of texts" : "list";
      case GROUP -> "group";
    };
  }
}
