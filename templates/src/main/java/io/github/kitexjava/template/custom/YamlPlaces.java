package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where things of a YAML file are, in our terms. */
final class YamlPlaces {
  private final SourceFile file;

  YamlPlaces(SourceFile file) {
    this.file = file;
  }

  /** The first line of a node. */
  SourceSpan span(Node node) {
    int start = node.getStartMark().map(this::offset).orElse(0);
    int end = node.getEndMark().map(this::offset).orElse(start);
    int endOfLine = file.lineStart(file.line(start)) + file.lineText(file.line(start)).length();
    return new SourceSpan(file, start, Math.max(start, Math.min(end, endOfLine)));
  }

  /** One character. */
  SourceSpan span(Mark mark) {
    int offset = offset(mark);
    return new SourceSpan(file, offset, Math.min(offset + 1, file.text().length()));
  }

  /** Marks count lines from 0, and columns in code points. */
  private int offset(Mark mark) {
    int line = Math.min(mark.getLine() + 1, file.lineCount());
    int columns =
        Math.min(
            mark.getColumn(), file.lineText(line).codePointCount(0, file.lineText(line).length()));
    return file.text().offsetByCodePoints(file.lineStart(line), columns);
  }

  /** A value, and where each of its lines begins, if the value is there as written. */
  TemplateText template(ScalarNode node) {
    String value = node.getValue();
    Optional<List<Integer>> starts =
        node.getScalarStyle() == ScalarStyle.LITERAL ? literal(node, value) : flow(node, value);
    return new TemplateText(value, span(node), starts);
  }

  private Optional<List<Integer>> flow(ScalarNode node, String value) {
    int start = span(node).start();
    int quote = node.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
    return file.text().startsWith(value, start + quote) && value.indexOf('\n') < 0
        ? Optional.of(List.of(start + quote))
        : Optional.empty();
  }

  /** The lines stand below, indented all alike. */
  private Optional<List<Integer>> literal(ScalarNode node, String value) {
    int line = file.line(span(node).start()) + 1;
    List<Integer> starts = new ArrayList<>();
    for (String text : value.split("\n", -1)) {
      if (line > file.lineCount()) {
        starts.add(file.text().length());
        continue;
      }
      String written = file.lineText(line);
      if (!written.endsWith(text) && !text.isEmpty()) {
        return Optional.empty();
      }
      starts.add(file.lineStart(line) + written.length() - text.length());
      line++;
    }
    return Optional.of(starts);
  }
}
