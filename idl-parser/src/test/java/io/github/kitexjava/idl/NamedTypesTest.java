package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.NamedTypes;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedTypesTest {
  @TempDir private Path folder;

  @Test
  void containersAndTypedefsAreLookedThrough() {
    String idl =
        """
        enum E { A }
        struct S {}
        typedef list<S> Many
        struct All { 1: map<E, set<Many>> m, 2: list<map<S, S>> twice, 3: i32 none }
        """;
    Compilation compilation = new Idl(folder).file("main.thrift", idl).compile("main.thrift");
    StructType all =
        compilation.program().orElseThrow().files().get(0).declarations(StructType.class).get(1);
    assertThat(all.fields().stream().map(field -> names(NamedTypes.of(field.type()))))
        .containsExactly(List.of("E", "S"), List.of("S", "S"), List.of());
  }

  private static List<String> names(List<Symbol> symbols) {
    return symbols.stream().map(Symbol::name).toList();
  }
}
