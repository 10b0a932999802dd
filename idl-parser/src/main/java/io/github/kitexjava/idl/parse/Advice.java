package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import java.util.Optional;

/**
 * What to do about a mistake of syntax.
 *
 * @param help empty where nothing is known
 */
record Advice(String help, Optional<Fix> fix) {
  static final Advice NONE = new Advice("", Optional.empty());

  static Advice of(String help) {
    return new Advice(help, Optional.empty());
  }

  static Advice of(String help, Fix fix) {
    return new Advice(help, Optional.of(fix));
  }

  boolean isKnown() {
    return !help.isEmpty();
  }
}
