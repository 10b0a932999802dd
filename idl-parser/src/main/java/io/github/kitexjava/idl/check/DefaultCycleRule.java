package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No default contains itself: a struct value gets the defaults of the fields that it leaves out, so
 * such a default would have no end. Without recursion over fields, as chains are long.
 */
final class DefaultCycleRule implements Rule {

  /** A field with a default. */
  private record Node(Symbol struct, String field) {}

  @Override
  public void check(Program program, Diagnostics diagnostics) {
    Map<Node, List<Node>> uses = new LinkedHashMap<>();
    Map<Node, SourceSpan> places = new HashMap<>();
    for (ThriftFile file : program.files()) {
      for (StructType struct : file.declarations(StructType.class)) {
        for (Field field : struct.fields()) {
          if (field.defaultValue().isPresent()) {
            Node node = new Node(struct.symbol(), field.name());
            uses.put(node, uses(program, field.defaultValue().get()));
            places.put(node, field.span());
          }
        }
      }
    }
    removeEnds(uses);
    removeEnds(reversed(uses)).forEach(uses::remove);
    report(uses, places, diagnostics);
  }

  private static void report(
      Map<Node, List<Node>> uses, Map<Node, SourceSpan> places, Diagnostics diagnostics) {
    Set<Node> reported = new HashSet<>();
    for (Node node : uses.keySet()) {
      if (!reported.contains(node)) {
        markReached(node, uses, reported);
        diagnostics.error(
            Code.CONSTANT_CYCLE,
            Objects.requireNonNull(places.get(node)),
            "the default of field `"
                + node.field()
                + "` of `"
                + node.struct().name()
                + "` contains itself",
            "leave the default out, or give the field in it a value");
      }
    }
  }

  /** The fields whose defaults are part of the value. */
  private static List<Node> uses(Program program, ConstantValue value) {
    List<Node> used = new ArrayList<>();
    Deque<ConstantValue> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      ConstantValue next = open.pop();
      if (next instanceof ConstantValue.Elements list) {
        open.addAll(list.elements());
      } else if (next instanceof ConstantValue.Entries map) {
        map.entries().forEach(entry -> open.addAll(List.of(entry.key(), entry.value())));
      } else if (next instanceof ConstantValue.StructValue struct) {
        struct.members().forEach(member -> open.add(member.value()));
        used.addAll(filledIn(program.struct(struct.symbol()), struct));
      }
    }
    return used;
  }

  /** The fields that the value leaves to their defaults; a union that is not empty has none. */
  private static List<Node> filledIn(StructType struct, ConstantValue.StructValue value) {
    if (struct.symbol().kind() == Symbol.Kind.UNION && !value.members().isEmpty()) {
      return List.of();
    }
    Set<String> given =
        value.members().stream().map(m -> m.field().name()).collect(Collectors.toSet());
    return struct.fields().stream()
        .filter(field -> field.defaultValue().isPresent() && !given.contains(field.name()))
        .map(field -> new Node(struct.symbol(), field.name()))
        .toList();
  }

  /** Takes out what uses nothing, then what used only that; returns what was taken out. */
  private static Collection<Node> removeEnds(Map<Node, List<Node>> uses) {
    Map<Node, List<Node>> usedBy = reversed(uses);
    Map<Node, Integer> left = new HashMap<>();
    uses.forEach((node, used) -> left.put(node, used.size()));
    Deque<Node> ends = new ArrayDeque<>();
    left.forEach((node, count) -> addIf(count == 0, node, ends));
    List<Node> removed = new ArrayList<>();
    while (!ends.isEmpty()) {
      Node end = ends.pop();
      uses.remove(end);
      removed.add(end);
      for (Node user : usedBy.getOrDefault(end, List.of())) {
        addIf(left.merge(user, -1, Integer::sum) == 0, user, ends);
      }
    }
    return removed;
  }

  private static void addIf(boolean wanted, Node node, Deque<Node> nodes) {
    if (wanted) {
      nodes.add(node);
    }
  }

  private static Map<Node, List<Node>> reversed(Map<Node, List<Node>> uses) {
    Map<Node, List<Node>> result = new LinkedHashMap<>();
    uses.keySet().forEach(node -> result.put(node, new ArrayList<>()));
    uses.forEach(
        (node, used) ->
            used.stream()
                .filter(uses::containsKey)
                .forEach(u -> result.computeIfAbsent(u, k -> new ArrayList<>()).add(node)));
    return result;
  }

  private static void markReached(Node from, Map<Node, List<Node>> uses, Set<Node> reached) {
    Deque<Node> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (reached.add(node)) {
        open.addAll(uses.getOrDefault(node, List.of()));
      }
    }
  }
}
