package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text that is a template, and where it stands: it is a file, or a value in one.
 *
 * @param place all of it, or what stands for it where its lines cannot be told apart
 * @param lineStarts of each line of the text, its offset in the file; empty if they are not known
 */
record TemplateText(String text, SourceSpan place, Optional<List<Integer>> lineStarts) {

  /** A file as a whole. */
  static TemplateText of(SourceFile file) {
    List<Integer> starts =
        IntStream.rangeClosed(1, file.lineCount()).mapToObj(file::lineStart).toList();
    return new TemplateText(
        file.text(), new SourceSpan(file, 0, file.text().length()), Optional.of(starts));
  }

  /** A stretch of it, in the file. */
  SourceSpan span(int start, int end) {
    return lineStarts
        .map(starts -> new SourceSpan(place.file(), inFile(starts, start), inFile(starts, end)))
        .filter(span -> span.end() <= place.file().text().length())
        .orElse(place);
  }

  private int inFile(List<Integer> starts, int offset) {
    int line = 0;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return starts.get(line) + offset - lineStart;
  }
}
