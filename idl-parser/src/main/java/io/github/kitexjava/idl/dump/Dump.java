package io.github.kitexjava.idl.dump;

import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.json.JsonWriter;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.List;

/**
 * Writes files, as written or resolved, as one JSON document. The same for the same files, wherever
 * they are and whoever runs it.
 */
public final class Dump {
  /** Grows when a member goes or changes its meaning; not when one is added. */
  private static final int VERSION = 1;

  private Dump() {}

  /**
   * Writes the files as written, also those with mistakes: what could not be read is left out.
   *
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public static void asts(List<FileDef> files, Appendable out) {
    JsonWriter json = begin("ast", out);
    NodeDump nodes = new NodeDump(json, FileId::path);
    json.name("files");
    nodes.write(files);
    json.endObject();
  }

  /**
   * Writes the resolved program.
   *
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public static void program(Program program, Appendable out) {
    JsonWriter json = begin("program", out);
    NodeDump nodes = new NodeDump(json, id -> program.file(id).displayPath());
    json.name("roots");
    nodes.write(program.roots().stream().map(ThriftFile::id).toList());
    json.name("files");
    nodes.write(program.files());
    json.endObject();
  }

  private static JsonWriter begin(String kind, Appendable out) {
    JsonWriter json = new JsonWriter(out, true).beginObject();
    return json.name("dump").value(kind).name("version").value(VERSION);
  }
}
