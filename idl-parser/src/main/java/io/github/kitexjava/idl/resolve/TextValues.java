package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.StringLiteral;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Type;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Fits string literals to the types that take them. */
final class TextValues {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Mismatch mismatch;

  TextValues(Mismatch mismatch) {
    this.mismatch = mismatch;
  }

  Optional<ConstantValue> fit(StringLiteral literal, Type type) {
    Type resolved = type.resolved();
    if (resolved == BaseType.STRING) {
      return Optional.of(new ConstantValue.Text(literal.cooked()));
    }
    if (resolved == BaseType.BINARY) {
      return Optional.of(new ConstantValue.Binary(BinaryLiteral.bytes(literal.raw())));
    }
    if (resolved == BaseType.UUID) {
      return uuid(literal, type);
    }
    String help =
        resolved instanceof NamedType named && named.isEnum()
            ? "a member of an enum is written without quotes"
            : "";
    mismatch.report(literal.span(), type, "a string", help);
    return Optional.empty();
  }

  private Optional<ConstantValue> uuid(StringLiteral literal, Type type) {
    String text = literal.cooked();
    boolean braces = text.startsWith("{") && text.endsWith("}") && text.length() > 2;
    String digits = braces ? text.substring(1, text.length() - 1) : text;
    if (UUID_TEXT.matcher(digits).matches()) {
      return Optional.of(new ConstantValue.Uuid(UUID.fromString(digits)));
    }
    mismatch.report(
        literal.span(),
        type,
        "another string",
        "a uuid is written as \"00112233-4455-6677-8899-aabbccddeeff\"");
    return Optional.empty();
  }
}
