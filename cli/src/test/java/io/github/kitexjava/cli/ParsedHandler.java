package io.github.kitexjava.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** A class in a Java file as javac sees it, so that our own reader is not judged by itself. */
final class ParsedHandler {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final ClassTree type;

  private ParsedHandler(
      String text, CompilationUnitTree unit, SourcePositions positions, ClassTree type) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
    this.type = type;
  }

  /** Parses a file and finds a class in it, at any depth. */
  static ParsedHandler of(String text, String className) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavacTask task = Javac.ofThread().parsing(text, found);
    CompilationUnitTree unit = task.parse().iterator().next();
    String errors = Javac.errors(found);
    if (!errors.isEmpty()) {
      throw new AssertionError(errors + "\nin\n" + text);
    }
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    return new ParsedHandler(text, unit, positions, find(unit, className));
  }

  boolean isOf(String other) {
    return text.equals(other);
  }

  private static ClassTree find(CompilationUnitTree unit, String className) {
    List<ClassTree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree node, Void nothing) {
        if (node.getSimpleName().contentEquals(className)) {
          found.add(node);
        }
        return super.visitClass(node, null);
      }
    }.scan(unit, null);
    if (found.isEmpty()) {
      throw new AssertionError("no class " + className + " in\n" + unit);
    }
    return found.get(0);
  }

  /** Where a piece of the file begins and ends. */
  record Range(int start, int end) {}

  Range range(Tree tree) {
    return new Range(
        (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
  }

  Range wholeClass() {
    return range(type);
  }

  /** Members that the user sees: a default constructor is none. */
  List<Range> members() {
    return type.getMembers().stream().map(this::range).filter(r -> r.end() > r.start()).toList();
  }

  /** How often a method that can implement one of an interface is declared. */
  long count(String method) {
    return methods().stream()
        .filter(m -> m.getName().contentEquals(method))
        .filter(m -> m.getModifiers().getFlags().contains(Modifier.PUBLIC))
        .count();
  }

  private List<MethodTree> methods() {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(m -> range(m).end() > range(m).start())
        .toList();
  }

  /** The methods that have {@code @Override}. */
  List<Range> overriding() {
    return methods().stream()
        .map(this::range)
        .filter(r -> text.substring(r.start(), r.end()).contains("@Override"))
        .toList();
  }

  /** The body, braces included, of each method that has one. */
  List<Range> bodies() {
    return methods().stream()
        .filter(m -> m.getReturnType() != null && m.getBody() != null)
        .map(m -> range(m.getBody()))
        .toList();
  }

  /** The method that begins at a line, or whose annotation does. */
  Range methodAtLine(int line) {
    return methods().stream()
        .map(this::range)
        .filter(r -> line(r.start()) == line)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no method begins at line " + line + " of\n" + text));
  }

  private long line(int offset) {
    return unit.getLineMap().getLineNumber(offset);
  }

  /** The offset after the imports, or after the package without any. */
  int headerEnd() {
    int end = unit.getPackage() == null ? 0 : range(unit.getPackage()).end();
    for (Tree one : unit.getImports()) {
      end = Math.max(end, range(one).end());
    }
    return end;
  }

  /** The offset of the closing brace. */
  int closingBrace() {
    return wholeClass().end() - 1;
  }

  /** The offset after the opening brace, which is the first one after the members' heading. */
  int afterOpeningBrace() {
    int from = wholeClass().start();
    for (Tree clause : type.getImplementsClause()) {
      from = Math.max(from, range(clause).end());
    }
    return text.indexOf('{', from) + 1;
  }
}
