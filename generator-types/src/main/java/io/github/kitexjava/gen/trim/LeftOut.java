package io.github.kitexjava.gen.trim;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.TypedefType;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells in one note what a trimmed program lacks. */
public final class LeftOut {
  /** The note names as many files, those with the most first. */
  private static final int MAX_FILES = 3;

  private LeftOut() {}

  /** How much there is of each kind. */
  private record Count(int types, int services, int methods) {
    static Count of(Stream<Declaration> declarations) {
      Count count = new Count(0, 0, 0);
      for (Declaration declaration : declarations.toList()) {
        count = count.plus(of(declaration));
      }
      return count;
    }

    private static Count of(Declaration declaration) {
      if (declaration instanceof ServiceType service) {
        return new Count(0, 1, service.methods().size());
      }
      boolean type = declaration instanceof StructType || declaration instanceof TypedefType;
      return new Count(type ? 1 : 0, 0, 0);
    }

    Count plus(Count other) {
      return new Count(types + other.types, services + other.services, methods + other.methods);
    }

    Count minus(Count other) {
      return new Count(types - other.types, services - other.services, methods - other.methods);
    }

    int sum() {
      return types + services + methods;
    }
  }

  /** Adds the note, unless nothing was left out. */
  public static void tell(Program whole, Program trimmed, Diagnostics diagnostics) {
    Count before = Count.of(whole.files().stream().flatMap(file -> file.declarations().stream()));
    Count left =
        before.minus(
            Count.of(trimmed.files().stream().flatMap(file -> file.declarations().stream())));
    if (left.sum() == 0) {
      return;
    }
    List<String> parts = new ArrayList<>();
    add(parts, left.types, before.types, "type");
    add(parts, left.services, before.services, "service");
    add(parts, left.methods, before.methods, "method");
    diagnostics.note(
        Code.LEFT_OUT,
        place(whole, trimmed),
        "`trim_idl` leaves out " + String.join(", ", parts) + ": " + files(whole, trimmed),
        "name what you miss: `trim_idl` may be given several times");
  }

  private static void add(List<String> parts, int left, int all, String what) {
    if (left > 0) {
      parts.add(left + " of " + all + " " + what + (all == 1 ? "" : "s"));
    }
  }

  private static String files(Program whole, Program trimmed) {
    Map<String, Integer> left = new LinkedHashMap<>();
    for (ThriftFile file : whole.files()) {
      Count kept = Count.of(trimmed.file(file.id()).declarations().stream());
      int missing = Count.of(file.declarations().stream()).minus(kept).sum();
      if (missing > 0) {
        left.put(file.displayPath(), missing);
      }
    }
    String named =
        left.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MAX_FILES)
            .map(file -> file.getValue() + " in `" + file.getKey() + "`")
            .collect(Collectors.joining(", "));
    int more = left.size() - MAX_FILES;
    return more <= 0 ? named : named + " and some in " + more + " more";
  }

  /** The first thing that is missing; the files that the user named come first. */
  private static SourceSpan place(Program whole, Program trimmed) {
    return Stream.concat(whole.roots().stream(), whole.files().stream())
        .flatMap(file -> missing(file, trimmed.file(file.id())))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<SourceSpan> missing(ThriftFile before, ThriftFile after) {
    Set<SourceSpan> kept = spans(after).collect(Collectors.toCollection(HashSet::new));
    return spans(before).filter(span -> !kept.contains(span));
  }

  private static Stream<SourceSpan> spans(ThriftFile file) {
    return file.declarations().stream()
        .flatMap(
            declaration ->
                declaration instanceof ServiceType service
                    ? Stream.concat(
                        Stream.of(service.span()),
                        service.methods().stream().map(ServiceType.Method::span))
                    : Stream.of(declaration.span()));
  }
}
