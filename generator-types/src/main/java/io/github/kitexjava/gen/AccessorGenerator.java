package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import java.util.Optional;

/** Emits the methods that give a field's value and tell whether it is set. */
final class AccessorGenerator {
  private static final ClassName OPTIONAL = ClassName.get(Optional.class);

  private final ValueRenderer values;
  private final boolean optionals;

  /**
   * For one class.
   *
   * @param values for the defaults that Javadoc tells
   * @param optionals whether what could be null is an {@code Optional}
   */
  AccessorGenerator(ValueRenderer values, boolean optionals) {
    this.values = values;
    this.optionals = optionals;
  }

  void addTo(TypeSpec.Builder type, Slot slot) {
    type.addMethod(accessor(slot));
    if (slot.form() == Form.ENUM) {
      type.addMethod(
          MethodSpec.methodBuilder(slot.names().raw())
              .addJavadoc(
                  "The number behind {@link #$N()}, also when it is unrecognized.\n",
                  slot.names().accessor())
              .addAnnotations(StructGenerator.deprecation(slot).annotations())
              .addModifiers(PUBLIC)
              .returns(TypeName.INT)
              .addStatement("return $N", slot.names().variable())
              .build());
    }
    if (slot.mayBeUnset()) {
      type.addMethod(
          MethodSpec.methodBuilder(slot.names().has())
              .addAnnotations(StructGenerator.deprecation(slot).annotations())
              .addModifiers(PUBLIC)
              .returns(TypeName.BOOLEAN)
              .addStatement("return $L", slot.isSet(""))
              .build());
    }
  }

  private MethodSpec accessor(Slot slot) {
    boolean optional = slot.isNullable() && optionals;
    TypeName given = slot.isNullable() ? StructGenerator.nullable(slot.type()) : slot.type();
    return MethodSpec.methodBuilder(slot.names().accessor())
        .addJavadoc(
            StructGenerator.deprecation(slot).document(AccessorDoc.of(slot, optional, values)))
        .addAnnotations(StructGenerator.deprecation(slot).annotations())
        .addModifiers(PUBLIC)
        .returns(optional ? ParameterizedTypeName.get(OPTIONAL, slot.type()) : given)
        .addStatement("return $L", optional ? wrapped(slot) : accessed(slot))
        .build();
  }

  private static CodeBlock wrapped(Slot slot) {
    CodeBlock variable = CodeBlock.of("$N", slot.names().variable());
    return slot.form() == Form.ENUM
        ? CodeBlock.of(
            "$L ? $T.of($T.forValue($L)) : $T.empty()",
            slot.isSet(""),
            OPTIONAL,
            slot.type(),
            variable,
            OPTIONAL)
        : CodeBlock.of("$T.ofNullable($L)", OPTIONAL, variable);
  }

  private static CodeBlock accessed(Slot slot) {
    String variable = slot.names().variable();
    if (slot.form() != Form.ENUM) {
      return CodeBlock.of("$N", variable);
    }
    CodeBlock constant = CodeBlock.of("$T.forValue($N)", slot.type(), variable);
    return slot.isNullable() ? CodeBlock.of("$L ? $L : null", slot.isSet(""), constant) : constant;
  }
}
