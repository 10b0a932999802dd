package io.github.kitexjava.idl.dump;

import io.github.kitexjava.idl.ast.CommentRef;
import io.github.kitexjava.idl.ast.FieldDef.FieldIdRef;
import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.json.JsonWriter;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes one node with all that is in it. Every component of a record is a member of its object, so
 * that what the models learn later is not forgotten here.
 */
final class NodeDump {
  private final JsonWriter json;
  private final Function<FileId, String> paths;

  /**
   * @param paths what a file of the program is called, so that no absolute path comes out
   */
  NodeDump(JsonWriter json, Function<FileId, String> paths) {
    this.json = json;
    this.paths = paths;
  }

  void write(Object value) {
    if (value instanceof SourceSpan span) {
      span(span);
    } else if (value instanceof SourceFile file) {
      json.value(file.path());
    } else if (value instanceof FileId id) {
      json.value(paths.apply(id));
    } else if (value instanceof Record node) {
      node(node);
    } else if (value instanceof List<?> list) {
      json.beginArray();
      list.forEach(this::write);
      json.endArray();
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(this::write, json::nullValue);
    } else if (value instanceof OptionalLong optional) {
      optional.ifPresentOrElse(json::value, json::nullValue);
    } else {
      scalar(value);
    }
  }

  private void scalar(Object value) {
    if (value instanceof Boolean bool) {
      json.value(bool);
    } else if (value instanceof Double number) {
      json.value(number);
    } else if (value instanceof Number number) {
      json.value(number.longValue());
    } else if (value instanceof Enum<?> word) {
      json.value(word.name().toLowerCase(Locale.ROOT));
    } else if (value instanceof String || value instanceof UUID) {
      json.value(value.toString());
    } else {
      throw new IllegalStateException("no form in JSON for " + value.getClass());
    }
  }

  private void node(Record node) {
    json.beginObject().name("node").value(name(node));
    if (node instanceof ConstantValue.Member member) {
      // The whole field would be in every value of its struct.
      json.name("field").value(member.field().name()).name("id").value(member.field().id());
      json.name("value");
      write(member.value());
    } else if (node instanceof AliasType alias) {
      // Typedefs of typedefs written out can be exponentially long.
      json.name("typedef");
      write(alias.typedef());
    } else {
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        json.name(component.getName());
        write(component(node, component));
      }
    }
    raw(node).ifPresent(text -> json.name("raw").value(text));
    json.endObject();
  }

  private static Object component(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** As Java names it, with the type around it: {@code EnumDef.EnumValueDef}. */
  private static String name(Record node) {
    String name = node.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** As written, of nodes that only have what it stands for. */
  private static Optional<String> raw(Record node) {
    if (node instanceof CommentRef comment) {
      return Optional.of(comment.raw());
    }
    if (node instanceof FieldIdRef id) {
      return Optional.of(id.span().text());
    }
    boolean number =
        node instanceof ValueRef.IntLiteral
            || node instanceof ValueRef.RealLiteral
            || node instanceof ValueRef.Broken;
    return number ? Optional.of(((ValueRef) node).span().text()) : Optional.empty();
  }

  private void span(SourceSpan span) {
    json.beginObjectInLine().name("file").value(span.path());
    json.name("start").value(span.start()).name("end").value(span.end());
    json.name("line").value(span.line()).name("column").value(span.column());
    json.name("endLine").value(span.file().line(span.end()));
    json.name("endColumn").value(span.file().column(span.end())).endObject();
  }
}
