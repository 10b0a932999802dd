package io.github.kitexjava.idl.diagnostic;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Locale;

/** Prints a diagnostic as one line of JSON. */
final class JsonPrinter implements DiagnosticPrinter {
  @Override
  public String print(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder("{");
    member(out, "severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    member(out, "code", diagnostic.code().id());
    place(out, diagnostic.at());
    member(out, "message", diagnostic.message());
    member(out, "help", diagnostic.help());
    out.append("\"related\":[");
    for (int i = 0; i < diagnostic.related().size(); i++) {
      Diagnostic.Related related = diagnostic.related().get(i);
      out.append(i == 0 ? "{" : ",{");
      place(out, related.at());
      out.append("\"message\":");
      quote(out, related.message());
      out.append('}');
    }
    out.append(']');
    diagnostic.fix().ifPresent(fix -> fix(out, fix));
    return out.append("}\n").toString();
  }

  private static void fix(StringBuilder out, Fix fix) {
    out.append(",\"fix\":{");
    member(out, "title", fix.title());
    out.append("\"edits\":[");
    for (int i = 0; i < fix.edits().size(); i++) {
      out.append(i == 0 ? "{" : ",{");
      place(out, fix.edits().get(i).at());
      out.append("\"replacement\":");
      quote(out, fix.edits().get(i).replacement());
      out.append('}');
    }
    out.append("]}");
  }

  private static void place(StringBuilder out, SourceSpan at) {
    member(out, "path", at.path());
    out.append("\"line\":").append(at.line()).append(",\"column\":").append(at.column());
    out.append(",\"endLine\":").append(at.file().line(at.end()));
    out.append(",\"endColumn\":").append(at.file().column(at.end())).append(',');
  }

  private static void member(StringBuilder out, String name, String value) {
    out.append('"').append(name).append("\":");
    quote(out, value);
    out.append(',');
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
