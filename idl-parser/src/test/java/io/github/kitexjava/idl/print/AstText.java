package io.github.kitexjava.idl.print;

import io.github.kitexjava.idl.ast.CommentRef;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An AST as text without places, so that two of them can be compared. */
final class AstText {
  private AstText() {}

  static String of(Object node) {
    if (node instanceof CommentRef comment) {
      // Only the indentation of the lines of a comment may change, and what is behind their end.
      return "\n" + comment.raw().lines().map(String::strip).collect(Collectors.joining("|"));
    }
    if (node instanceof List<?> list) {
      return list.stream().map(AstText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Optional<?> optional) {
      return optional.map(AstText::of).orElse("-");
    }
    if (node instanceof Record node2) {
      StringBuilder text = new StringBuilder("\n" + node.getClass().getSimpleName());
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        text.append(' ').append(component.getName()).append('=').append(value(node2, component));
      }
      return text.toString();
    }
    return node instanceof SourceSpan || node instanceof SourceFile ? "" : node.toString();
  }

  private static String value(Record node, RecordComponent component) {
    if (component.getType() == SourceSpan.class) {
      return "";
    }
    try {
      return of(component.getAccessor().invoke(node));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }
}
