package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.gen.Slot.Form;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.ConstantValue;
import java.util.Optional;

/** What the Javadoc of an accessor says beyond its signature: the IDL's words, and "not set". */
final class AccessorDoc {
  private AccessorDoc() {}

  /**
   * For one accessor.
   *
   * @param optional whether it gives an {@code Optional}
   */
  static CodeBlock of(Slot slot, boolean optional, ValueRenderer values) {
    String alias =
        slot.field().type() instanceof AliasType type
            ? "Typedef {@code " + Identifiers.legal(type.typedef().name()) + "}."
            : "";
    return SafeJavadoc.of(
        slot.field().doc(), (alias + " " + unset(slot, optional, values)).strip());
  }

  private static String unset(Slot slot, boolean optional, ValueRenderer values) {
    String container = slot.form().isContainer() ? "Unmodifiable" : "";
    if (!slot.mayBeUnset()) {
      return container.isEmpty() ? unrecognized(slot, "") : container + ".";
    }
    String required = slot.isRequired() ? "Required; " : "";
    if (!container.isEmpty()) {
      return (required.isEmpty() ? container : required + "unmodifiable")
          + (slot.hasDefault() ? "; the IDL's default when not set." : "; empty when not set.");
    }
    String value = optional ? "empty" : value(slot, values);
    return unrecognized(slot, upperFirst(required + value) + " when not set");
  }

  private static String value(Slot slot, ValueRenderer values) {
    if (slot.form() == Form.PRIMITIVE) {
      return "{@code " + primitive(slot, values) + "}";
    }
    if (slot.form() == Form.ENUM && slot.hasDefault()) {
      return "{@code " + enumDefault(slot, values) + "}";
    }
    if (slot.hasDefault()) {
      return "the IDL's default";
    }
    return slot.isNullable() ? "null" : "empty";
  }

  private static String primitive(Slot slot, ValueRenderer values) {
    Optional<ConstantValue> value = slot.field().defaultValue();
    if (value.isPresent()) {
      return value.get() instanceof ConstantValue.Real real
          ? Double.toString(real.value())
          : values
              .render(value.get(), slot.field().type())
              .toString()
              .replaceAll("^\\(\\w+\\) ", "");
    }
    return slot.type().toString().equals("boolean") ? "false" : "0";
  }

  private static String enumDefault(Slot slot, ValueRenderer values) {
    String rendered =
        slot.field()
            .defaultValue()
            .map(value -> values.render(value, slot.field().type()).toString())
            .orElse("");
    return rendered.substring(rendered.lastIndexOf('.') + 1);
  }

  private static String unrecognized(Slot slot, String sentence) {
    if (slot.form() == Form.ENUM) {
      String unknown = "{@code UNRECOGNIZED} for a number unknown here.";
      return sentence.isEmpty() ? unknown : sentence + ", " + unknown;
    }
    return sentence.isEmpty() ? "" : sentence + ".";
  }

  private static String upperFirst(String text) {
    return Identifiers.upperFirst(text);
  }
}
