package io.github.kitexjava.idl.diagnostic;

import io.github.kitexjava.idl.json.JsonWriter;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Locale;

/** Prints a diagnostic as one line of JSON. */
final class JsonPrinter implements DiagnosticPrinter {
  @Override
  public String print(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = new JsonWriter(out, false).beginObject();
    json.name("severity").value(diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.name("code").value(diagnostic.code().id());
    place(json, diagnostic.at());
    json.name("message").value(diagnostic.message());
    json.name("help").value(diagnostic.help());
    json.name("related").beginArray();
    for (Diagnostic.Related related : diagnostic.related()) {
      place(json.beginObject(), related.at());
      json.name("message").value(related.message()).endObject();
    }
    json.endArray();
    diagnostic.fix().ifPresent(fix -> fix(json.name("fix"), fix));
    json.endObject();
    return out.append('\n').toString();
  }

  private static void fix(JsonWriter json, Fix fix) {
    json.beginObject().name("title").value(fix.title()).name("edits").beginArray();
    for (Fix.Edit edit : fix.edits()) {
      place(json.beginObject(), edit.at());
      json.name("replacement").value(edit.replacement()).endObject();
    }
    json.endArray().endObject();
  }

  private static void place(JsonWriter json, SourceSpan at) {
    json.name("path").value(at.path());
    json.name("line").value(at.line()).name("column").value(at.column());
    json.name("endLine").value(at.file().line(at.end()));
    json.name("endColumn").value(at.file().column(at.end()));
  }
}
