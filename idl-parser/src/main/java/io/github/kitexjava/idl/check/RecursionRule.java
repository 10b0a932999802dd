package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No struct requires itself: nobody could ever make one. Without recursion, as chains are long. */
final class RecursionRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    Map<Symbol, StructType> impossible = new LinkedHashMap<>();
    for (ThriftFile file : program.files()) {
      file.declarations(StructType.class).forEach(s -> impossible.put(s.symbol(), s));
    }
    removePossible(impossible);
    Set<Symbol> reported = new HashSet<>();
    for (StructType struct : impossible.values()) {
      report(struct, impossible, reported, diagnostics);
    }
  }

  /** Takes out what can be made, then what can be made of that, until nothing changes. */
  private static void removePossible(Map<Symbol, StructType> structs) {
    Map<Symbol, List<Symbol>> neededBy = new LinkedHashMap<>();
    Map<Symbol, Integer> missing = new LinkedHashMap<>();
    List<Symbol> possible = new ArrayList<>();
    for (StructType struct : structs.values()) {
      Set<Symbol> needs = needs(struct);
      needs.forEach(n -> neededBy.computeIfAbsent(n, k -> new ArrayList<>()).add(struct.symbol()));
      missing.put(struct.symbol(), needs.size());
      if (needs.isEmpty()) {
        possible.add(struct.symbol());
      }
    }
    while (!possible.isEmpty()) {
      Symbol made = possible.remove(possible.size() - 1);
      structs.remove(made);
      for (Symbol user : neededBy.getOrDefault(made, List.of())) {
        if (missing.merge(user, -1, Integer::sum) == 0) {
          possible.add(user);
        }
      }
    }
  }

  private static Set<Symbol> needs(StructType struct) {
    Set<Symbol> needs = new LinkedHashSet<>(0);
    for (Field field : struct.fields()) {
      required(field).ifPresent(needs::add);
    }
    return needs;
  }

  /** The struct that a field cannot do without. */
  private static Optional<Symbol> required(Field field) {
    return field.requiredness() == Requiredness.REQUIRED
            && field.type().resolved() instanceof NamedType named
            && named.symbol().kind().isStructLike()
            && named.symbol().kind() != Symbol.Kind.UNION
        ? Optional.of(named.symbol())
        : Optional.empty();
  }

  /** Follows the required fields until a struct comes back. */
  private static void report(
      StructType start,
      Map<Symbol, StructType> impossible,
      Set<Symbol> reported,
      Diagnostics diagnostics) {
    List<Symbol> path = new ArrayList<>();
    Set<Symbol> seen = new HashSet<>();
    StructType next = start;
    Field last = blocking(start, impossible);
    while (seen.add(next.symbol())) {
      if (reported.contains(next.symbol())) {
        reported.addAll(path);
        return;
      }
      path.add(next.symbol());
      last = blocking(next, impossible);
      next = required(last).map(impossible::get).orElseThrow();
    }
    Symbol at = next.symbol();
    reported.addAll(path);
    List<Symbol> cycle = path.subList(path.indexOf(at), path.size());
    StringBuilder text = new StringBuilder();
    cycle.forEach(s -> text.append(s.name()).append(" -> "));
    diagnostics.error(
        Code.INFINITE_STRUCT,
        last.span(),
        "required field `" + last.name() + "` makes a struct contain itself: " + text + at.name(),
        "make one of the fields optional");
  }

  private static Field blocking(StructType struct, Map<Symbol, StructType> impossible) {
    return struct.fields().stream()
        .filter(f -> required(f).filter(impossible::containsKey).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
