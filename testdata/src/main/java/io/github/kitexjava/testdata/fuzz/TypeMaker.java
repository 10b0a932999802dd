package io.github.kitexjava.testdata.fuzz;

import io.github.kitexjava.testdata.fuzz.Shape.Base;
import io.github.kitexjava.testdata.fuzz.Shape.Mapping;
import io.github.kitexjava.testdata.fuzz.Shape.Named;
import io.github.kitexjava.testdata.fuzz.Shape.Sequence;
import java.util.List;

/** Chooses types and writes them. */
final class TypeMaker {
  private static final int MAX_DEPTH = 3;
  private static final List<String> BASES =
      List.of("bool", "byte", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid");

  private final Chance chance;
  private final Scope scope;

  TypeMaker(Chance chance, Scope scope) {
    this.chance = chance;
    this.scope = scope;
  }

  Shape any() {
    return any(0);
  }

  private Shape any(int depth) {
    return switch (depth < MAX_DEPTH ? chance.below(8) : 7) {
      case 0 -> new Sequence("list", any(depth + 1));
      case 1 -> new Sequence("set", any(depth + 1));
      case 2 -> new Mapping(any(depth + 1), any(depth + 1));
      case 3, 4, 5 -> named();
      default -> base();
    };
  }

  Shape base() {
    return new Base(chance.pick(BASES));
  }

  private Shape named() {
    List<Named> types = scope.types();
    return types.isEmpty() ? base() : chance.pick(types);
  }

  /** True for a name that the grammar takes for a keyword wherever it is not sure. */
  boolean isKeyword(Shape shape) {
    return shape instanceof Named named && Names.isKeyword(scope.reference(named.home()));
  }

  void write(Shape shape, OddText out) {
    if (shape instanceof Sequence sequence) {
      out.words(sequence.keyword());
      cppType(out);
      out.words("<");
      write(sequence.element(), out);
      out.words(">");
      cppType(out);
    } else if (shape instanceof Mapping mapping) {
      out.words("map");
      cppType(out);
      out.words("<");
      write(mapping.key(), out);
      out.words(",");
      write(mapping.value(), out);
      out.words(">");
      cppType(out);
    } else {
      out.words(name(shape));
    }
    if (!isKeyword(shape)) {
      out.annotations();
    }
  }

  private String name(Shape shape) {
    return shape instanceof Named named ? scope.reference(named.home()) : ((Base) shape).keyword();
  }

  private void cppType(OddText out) {
    if (chance.oneIn(6)) {
      out.words("cpp_type", chance.pick(OddText.LITERALS));
    }
  }
}
