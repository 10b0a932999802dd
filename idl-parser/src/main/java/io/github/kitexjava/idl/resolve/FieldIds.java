package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.FieldDef;
import io.github.kitexjava.idl.ast.FieldDef.FieldIdRef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Fix.Edit;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Gives fields their ids: those written, else what the compiler gives them that the run follows.
 * thriftgo counts up from the field before, Apache's compiler down from -1.
 */
final class FieldIds {
  private final Diagnostics diagnostics;

  FieldIds(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The ids of the fields, in their order; empty for one that is reported.
   *
   * @param owner for messages: {@code struct `S`}
   */
  List<OptionalInt> assign(List<FieldDef> fields, String owner, FieldBinder.Role role) {
    List<OptionalLong> numbers = numbers(fields);
    List<OptionalInt> ids = new ArrayList<>();
    Map<Integer, FieldDef> used = new HashMap<>(fields.size() * 2);
    for (int i = 0; i < fields.size(); i++) {
      FieldDef field = fields.get(i);
      OptionalInt id =
          numbers.get(i).isPresent()
              ? inRange(field, numbers.get(i).getAsLong(), role)
              : OptionalInt.empty();
      if (id.isPresent()) {
        FieldDef first = used.putIfAbsent(id.getAsInt(), field);
        if (first != null) {
          reportDuplicate(field, id.getAsInt(), first, owner, fields);
          id = OptionalInt.empty();
        }
      }
      ids.add(id);
    }
    reportMissing(fields, ids, owner);
    return ids;
  }

  private List<OptionalLong> numbers(List<FieldDef> fields) {
    return switch (diagnostics.compatibility()) {
      case DEFAULT, STRICT -> {
        List<OptionalLong> up = countUp(fields);
        yield anyMissing(fields) && collides(fields, up) ? countDown(fields, false) : up;
      }
      case THRIFTGO -> countUp(fields);
      case APACHE -> countDown(fields, true);
    };
  }

  private static boolean anyMissing(List<FieldDef> fields) {
    for (FieldDef field : fields) {
      if (field.id().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** As thriftgo does: one more than the field before. */
  private static List<OptionalLong> countUp(List<FieldDef> fields) {
    List<OptionalLong> numbers = new ArrayList<>();
    long previous = 0;
    for (FieldDef field : fields) {
      OptionalLong number =
          field.id().isPresent() ? field.id().get().value() : OptionalLong.of(previous + 1);
      numbers.add(number);
      previous = number.orElse(previous + 1);
    }
    return numbers;
  }

  /**
   * As Apache's compiler does: -1, -2 and so on.
   *
   * @param replace whether ids that are written, but not positive, are counted too, as it does
   */
  private static List<OptionalLong> countDown(List<FieldDef> fields, boolean replace) {
    List<OptionalLong> numbers = new ArrayList<>();
    long next = -1;
    for (FieldDef field : fields) {
      OptionalLong written = field.id().map(FieldIdRef::value).orElse(OptionalLong.of(0));
      boolean counts = field.id().isEmpty() || (replace && written.orElse(1) <= 0);
      numbers.add(counts ? OptionalLong.of(next--) : written);
    }
    return numbers;
  }

  /**
   * True when counting up gives a field an id that another one has. thriftgo refuses such a list,
   * so that its peers can only be Apache's.
   */
  private static boolean collides(List<FieldDef> fields, List<OptionalLong> numbers) {
    Map<Long, FieldDef> used = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      if (numbers.get(i).isPresent()) {
        FieldDef first = used.putIfAbsent(numbers.get(i).getAsLong(), fields.get(i));
        if (first != null && (first.id().isEmpty() || fields.get(i).id().isEmpty())) {
          return true;
        }
      }
    }
    return false;
  }

  private OptionalInt inRange(FieldDef field, long id, FieldBinder.Role role) {
    if (id > Short.MAX_VALUE || id < Short.MIN_VALUE) {
      diagnostics.error(
          Code.FIELD_ID_RANGE,
          place(field),
          "field id " + id + " is out of range",
          "ids are 16 bits wide: 1 to 32767");
      return OptionalInt.empty();
    }
    if (id == 0 && role == FieldBinder.Role.EXCEPTION) {
      diagnostics.error(Code.THROWS, place(field), "id 0 is taken by the result of the method", "");
      return OptionalInt.empty();
    }
    if (id <= 0 && field.id().isPresent()) {
      diagnostics.divergence(
          Code.NONPOSITIVE_FIELD_ID,
          diagnostics.compatibility().reading(),
          place(field),
          "field id " + id + " of `" + field.name().text() + "` is not positive",
          "Apache's compiler puts another id in its place");
    }
    return OptionalInt.of((int) id);
  }

  private void reportDuplicate(
      FieldDef field, int id, FieldDef first, String owner, List<FieldDef> fields) {
    String origin = field.id().isPresent() ? "" : ", which `" + field.name().text() + "` gets";
    long free = nextFree(fields);
    Optional<Fix> fix = field.id().map(written -> Fix.replace(written.span(), Long.toString(free)));
    diagnostics.report(
        new Diagnostic(
            Severity.ERROR,
            Code.DUPLICATE_FIELD_ID,
            place(field),
            "field id " + id + origin + " is used twice in " + owner,
            List.of(new Related(place(first), "first used here")),
            "the next free id is " + free,
            fix));
  }

  private static long nextFree(List<FieldDef> fields) {
    return 1
        + fields.stream()
            .flatMap(f -> f.id().stream())
            .mapToLong(id -> id.value().orElse(0))
            .filter(id -> id > 0 && id < Short.MAX_VALUE)
            .max()
            .orElse(0);
  }

  /** One message for the whole list: who leaves one id out leaves out most. */
  private void reportMissing(List<FieldDef> fields, List<OptionalInt> ids, String owner) {
    if (!anyMissing(fields)) {
      return;
    }
    List<FieldDef> missing = fields.stream().filter(f -> f.id().isEmpty()).toList();
    FieldDef first = missing.get(0);
    OptionalInt id = ids.get(fields.indexOf(first));
    String others =
        missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more in " + owner + ")";
    diagnostics.divergence(
        diagnostics.compatibility().reading(),
        Diagnostic.warning(
                Code.MISSING_FIELD_ID,
                first.name().span(),
                "field `"
                    + first.name().text()
                    + "`"
                    + others
                    + " has no id"
                    + (id.isPresent() ? " and gets " + id.getAsInt() : ""),
                id.orElse(0) < 0
                    ? "write the id: this is Apache's numbering, thriftgo refuses the list"
                    : "write the id: Apache's compiler counts from -1 downwards instead")
            .with(writtenOut(fields, ids)));
  }

  /** All the ids that the fields get anyway; negative ones would only be another warning. */
  private static Optional<Fix> writtenOut(List<FieldDef> fields, List<OptionalInt> ids) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      SourceSpan span = fields.get(i).span();
      if (fields.get(i).id().isEmpty()) {
        if (ids.get(i).orElse(0) <= 0) {
          return Optional.empty();
        }
        SourceSpan before = new SourceSpan(span.file(), span.start(), span.start());
        edits.add(new Edit(before, ids.get(i).getAsInt() + ": "));
      }
    }
    return Optional.of(new Fix("write the ids that the fields have now", edits));
  }

  private static SourceSpan place(FieldDef field) {
    return field.id().map(FieldIdRef::span).orElse(field.name().span());
  }
}
