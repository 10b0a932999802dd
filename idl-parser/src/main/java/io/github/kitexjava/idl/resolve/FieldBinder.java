package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.FieldDef;
import io.github.kitexjava.idl.ast.FieldDef.RequirednessRef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.Type;
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
      Optional<Type> type = types.bind(field.type(), scope);
      OptionalInt id = assigned.get(i);
      if (type.isPresent() && id.isPresent()) {
        result.add(new Bound(field, field(field, id.getAsInt(), type.get(), requiredness)));
      }
    }
    return result;
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
      diagnostics.warning(
          Code.REQUIREDNESS_IGNORED,
          field.requiredness().get().span(),
          "`" + (word ? "required" : "optional") + "` is ignored for " + where,
          "leave it out");
    }
    return instead;
  }
}
