package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;

/** Diagnostics as lines of text, for tests. */
final class Found {
  private Found() {}

  static List<String> lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Found::line).toList();
  }

  /** As {@code path:line:column error TH1002: message (help)}. */
  private static String line(Diagnostic d) {
    return "%s %s %s: %s%s"
        .formatted(
            d.at(),
            d.severity().name().toLowerCase(Locale.ROOT),
            d.code().id(),
            d.message(),
            d.help().isEmpty() ? "" : " (" + d.help() + ")");
  }
}
