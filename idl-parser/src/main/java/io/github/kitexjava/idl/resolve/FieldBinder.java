package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.FieldDef;
import io.github.kitexjava.idl.ast.FieldDef.RequirednessRef;
import io.github.kitexjava.idl.ast.TypeRef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Fix.Edit;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Resolves fields, arguments and exceptions. */
final class FieldBinder {
  private final Diagnostics diagnostics;
  private final Declarer names;
  private final TypeBinder types;
  private final FieldIds ids;

  FieldBinder(Diagnostics diagnostics, Declarer names, TypeBinder types) {
    this.diagnostics = diagnostics;
    this.names = names;
    this.types = types;
    this.ids = new FieldIds(diagnostics);
  }

  /** What the fields belong to, which decides about requiredness. */
  enum Role {
    MEMBER,
    /** All optional: one of them is set. */
    UNION_MEMBER,
    /** Sent always. */
    ARGUMENT,
    /** All optional: at most one is thrown. */
    EXCEPTION
  }

  /** Resolves the fields without their defaults; those that are reported are left out. */
  List<Bound> bind(List<FieldDef> fields, Scope scope, Role role, String owner) {
    List<OptionalInt> assigned = ids.assign(fields, owner, role);
    List<Bound> result = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldDef field = fields.get(i);
      names.checkDots(field.name());
      Requiredness requiredness = requiredness(field, role);
      Optional<Type> type =
          isTurned(field, scope) ? Optional.empty() : types.bind(field.type(), scope);
      OptionalInt id = assigned.get(i);
      if (type.isPresent() && id.isPresent()) {
        result.add(new Bound(field, field(field, id.getAsInt(), type.get(), requiredness)));
      }
    }
    return result;
  }

  /** {@code 1: name string}, which is reported. */
  private boolean isTurned(FieldDef field, Scope scope) {
    boolean turned =
        field.type() instanceof TypeRef.Named type
            && TypeBinder.builtinNames().contains(field.name().text())
            && !TypeBinder.builtinNames().contains(type.name().text())
            && type.name().isLegal()
            && type.name().text().indexOf('.') < 0
            && scope.hasAllDeclarations()
            && scope.type(type.name().text()).isEmpty();
    if (turned) {
      SourceSpan both = field.type().span().to(field.name().span());
      String right = field.name().text() + " " + ((TypeRef.Named) field.type()).name().text();
      diagnostics.report(
          Diagnostic.error(
                  Code.UNKNOWN_TYPE,
                  field.type().span(),
                  "cannot find type `" + field.type().span().text() + "`",
                  "the type stands before the name: `" + right + "`")
              .with(Fix.replace(both, right)));
    }
    return turned;
  }

  /** A field and how it was written; its default is not there yet. */
  record Bound(FieldDef definition, Field field) {
    Field withDefault(Optional<ConstantValue> value) {
      return new Field(
          field.id(),
          field.name(),
          field.type(),
          field.requiredness(),
          value,
          field.doc(),
          field.annotations(),
          field.span());
    }
  }

  private static Field field(FieldDef field, int id, Type type, Requiredness requiredness) {
    return new Field(
        id,
        field.name().text(),
        type,
        requiredness,
        Optional.empty(),
        new Doc(field.doc()),
        AnnotationBinder.bind(field.annotations()),
        field.name().span());
  }

  private Requiredness requiredness(FieldDef field, Role role) {
    Optional<Boolean> required = field.requiredness().map(RequirednessRef::required);
    return switch (role) {
      case MEMBER ->
          required
              .map(r -> r ? Requiredness.REQUIRED : Requiredness.OPTIONAL)
              .orElse(Requiredness.DEFAULT);
      case UNION_MEMBER -> ignored(field, true, "fields of a union", Requiredness.OPTIONAL);
      case ARGUMENT ->
          required.orElse(false)
              ? Requiredness.REQUIRED
              : ignored(field, false, "arguments", Requiredness.DEFAULT);
      case EXCEPTION -> ignored(field, true, "exceptions of a method", Requiredness.OPTIONAL);
    };
  }

  private Requiredness ignored(FieldDef field, boolean word, String where, Requiredness instead) {
    if (field.requiredness().isPresent() && field.requiredness().get().required() == word) {
      SourceSpan written = field.requiredness().get().span();
      SourceSpan upToType =
          new SourceSpan(written.file(), written.start(), field.type().span().start());
      diagnostics.report(
          Diagnostic.warning(
                  Code.REQUIREDNESS_IGNORED,
                  written,
                  "`" + (word ? "required" : "optional") + "` is ignored for " + where,
                  "leave it out")
              .with(new Fix("remove `" + written.text() + "`", List.of(new Edit(upToType, "")))));
    }
    return instead;
  }
}
