package io.github.kitexjava.idl.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose reading counts where Thrift compilers take one text for different things, and how the user
 * hears of it.
 */
public enum Compatibility {
  /** As thriftgo reads, with a warning where others read something else. */
  DEFAULT,

  /** As thriftgo reads; silent where thriftgo and this compiler agree. */
  THRIFTGO,

  /** As Apache's compiler reads; silent where Apache's and this compiler agree. */
  APACHE,

  /** Only what all read alike: a place that others read otherwise is an error. */
  STRICT;

  /** The one whose {@link #word()} this is; empty if there is none. */
  public static Optional<Compatibility> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** What users write: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How to tell of a place that compilers read differently; not at all to a user who wants it read
   * as it is.
   *
   * @param readAs whose reading is the one taken: {@link #THRIFTGO}, {@link #APACHE}, or {@link
   *     #DEFAULT} if neither reads it so
   */
  Optional<Severity> severity(Compatibility readAs) {
    return switch (this) {
      case DEFAULT -> Optional.of(Severity.WARNING);
      case THRIFTGO, APACHE -> this == readAs ? Optional.empty() : Optional.of(Severity.WARNING);
      case STRICT -> Optional.of(Severity.ERROR);
    };
  }

  /**
   * Whose reading is taken where both can be had.
   *
   * @return {@link #APACHE} or {@link #THRIFTGO}
   */
  public Compatibility reading() {
    return this == APACHE ? APACHE : THRIFTGO;
  }
}
