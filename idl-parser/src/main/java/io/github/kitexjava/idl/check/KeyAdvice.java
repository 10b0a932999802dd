package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;

/** Keys are numbers, texts or enums: nothing else can be looked up in every language. */
final class KeyAdvice implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (TypeUse use : TypeUse.in(program)) {
      for (Type type : use.all()) {
        if (type instanceof MapType map && !isSuitable(map.key())) {
          report(use, "the keys of map `" + use.name() + "`", map.key(), diagnostics);
        } else if (type instanceof SetType set && !isSuitable(set.element())) {
          report(use, "the elements of set `" + use.name() + "`", set.element(), diagnostics);
        }
      }
    }
  }

  private static void report(TypeUse use, String what, Type key, Diagnostics diagnostics) {
    diagnostics.warning(
        Code.UNSUITABLE_KEY,
        use.at(),
        what + " are " + kind(key.resolved()),
        "several languages cannot look that up; a list of structs says the same");
  }

  private static boolean isSuitable(Type type) {
    Type key = type.resolved();
    return key instanceof BaseType base
        ? base != BaseType.DOUBLE
        : key instanceof NamedType named && named.isEnum();
  }

  private static String kind(Type key) {
    if (key instanceof BaseType) {
      return "doubles";
    }
    return key instanceof NamedType ? "structs" : "containers";
  }
}
