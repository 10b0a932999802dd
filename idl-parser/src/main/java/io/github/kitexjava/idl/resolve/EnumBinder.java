package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.EnumDef;
import io.github.kitexjava.idl.ast.EnumDef.EnumValueDef;
import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Gives the members of an enum their numbers: those written, else one more than the last. */
final class EnumBinder {
  private final Diagnostics diagnostics;
  private final Declarer names;

  EnumBinder(Diagnostics diagnostics, Declarer names) {
    this.diagnostics = diagnostics;
    this.names = names;
  }

  EnumType bind(Declared declared) {
    EnumDef definition = (EnumDef) declared.definition();
    List<EnumType.Constant> constants = new ArrayList<>();
    long next = 0;
    for (EnumValueDef member : definition.values()) {
      names.checkDots(member.name());
      OptionalLong number = number(member, next);
      if (number.isEmpty()) {
        next = 0; // Nothing can be said of those that count on from here.
        continue;
      }
      constants.add(constant(member, Math.toIntExact(number.getAsLong())));
      next = number.getAsLong() + 1;
    }
    return new EnumType(
        declared.symbol(),
        constants,
        new Doc(definition.doc()),
        AnnotationBinder.bind(definition.annotations()),
        definition.name().span());
  }

  private OptionalLong number(EnumValueDef member, long next) {
    if (member.value().isEmpty()) {
      return inRange(member, next, "its value follows from the member before it");
    }
    ValueRef written = member.value().get();
    if (written instanceof ValueRef.IntLiteral literal) {
      return inRange(member, literal.value(), "");
    }
    if (!(written instanceof ValueRef.Broken)) {
      diagnostics.error(
          Code.ENUM_VALUE,
          written.span(),
          "value of enum member `" + member.name().text() + "` is not an integer",
          "");
    }
    return OptionalLong.empty();
  }

  private OptionalLong inRange(EnumValueDef member, long value, String help) {
    if (value == (int) value) {
      return OptionalLong.of(value);
    }
    diagnostics.error(
        Code.ENUM_VALUE,
        member.value().map(ValueRef::span).orElse(member.name().span()),
        "value "
            + value
            + " of enum member `"
            + member.name().text()
            + "` does not fit into 32 bits",
        help);
    return OptionalLong.empty();
  }

  private static EnumType.Constant constant(EnumValueDef member, int value) {
    return new EnumType.Constant(
        member.name().text(),
        value,
        new Doc(member.doc()),
        AnnotationBinder.bind(member.annotations()),
        member.name().span());
  }
}
