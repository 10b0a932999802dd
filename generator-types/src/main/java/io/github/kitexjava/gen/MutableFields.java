package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import java.util.List;

/** The private fields of a builder or of a bean, and what their methods do with them. */
final class MutableFields {
  private final StructShape shape;
  private final JavaNames names;
  private final ValueRenderer values;

  MutableFields(StructShape shape, JavaNames names, ValueRenderer values) {
    this.shape = shape;
    this.names = names;
    this.values = values;
  }

  /** The fields, with the defaults of the IDL, those apart that {@link #addDefaults} sets. */
  void addTo(TypeSpec.Builder type) {
    shape.slots().forEach(slot -> type.addField(field(slot)));
    for (int word = 0; word < shape.words(); word++) {
      FieldSpec.Builder bits = FieldSpec.builder(TypeName.INT, Slot.wordName(word), PRIVATE);
      CodeBlock initial = shape.initialWord(word);
      type.addField(isZero(initial) ? bits.build() : bits.initializer(initial).build());
    }
    if (shape.keepsUnknownFields()) {
      type.addField(
          FieldSpec.builder(RuntimeTypes.UNKNOWN_FIELDS, StructShape.UNKNOWN_FIELDS, PRIVATE)
              .initializer("$T.of()", List.class)
              .build());
    }
  }

  private FieldSpec field(Slot slot) {
    TypeName type = slot.hasBit() ? slot.stored() : StructGenerator.nullable(slot.stored());
    FieldSpec.Builder field = FieldSpec.builder(type, slot.names().variable(), PRIVATE);
    CodeBlock initial = shape.initial(slot, values);
    return isZero(initial) || isCopied(slot) ? field.build() : field.initializer(initial).build();
  }

  /** Statements for the constructor of a bean, which must not run where it is copied itself. */
  void addDefaults(MethodSpec.Builder constructor) {
    for (Slot slot : shape.slots()) {
      if (isCopied(slot)) {
        constructor.addStatement("$N = $L", slot.names().variable(), shape.initial(slot, values));
      }
    }
  }

  /** True for a default that each bean has a copy of. */
  private boolean isCopied(Slot slot) {
    return shape.bean() && slot.hasSharedDefault() && slot.mayChange();
  }

  private static boolean isZero(CodeBlock value) {
    return List.of("0", "false", "null").contains(value.toString());
  }

  /** The parameter of a setter, and what it does: null makes the field unset. */
  void set(MethodSpec.Builder method, Slot slot) {
    String variable = slot.names().variable();
    boolean primitive = slot.form() == Form.PRIMITIVE;
    method.addParameter(primitive ? slot.type() : StructGenerator.nullable(slot.type()), variable);
    if (primitive) {
      method.addStatement("this.$N = $N", variable, variable);
      addBit(method, slot);
    } else if (slot.hasBit()) {
      CodeBlock unset = shape.initial(slot, values);
      method.addStatement("this.$N = $N == null ? $L : $L", variable, variable, unset, kept(slot));
      method.addStatement(
          "$N = $N == null ? $N & ~$N : $N | $N",
          slot.wordName(),
          variable,
          slot.wordName(),
          slot.names().constant(),
          slot.wordName(),
          slot.names().constant());
    } else {
      method.addStatement("this.$N = $L", variable, kept(slot));
    }
  }

  private CodeBlock kept(Slot slot) {
    CodeBlock variable = CodeBlock.of("$N", slot.names().variable());
    if (slot.form() == Form.ENUM) {
      return CodeBlock.of("$L.value()", variable);
    }
    return slot.form().isContainer()
        ? new ContainerCopies(names).copy(slot.field().type(), slot.names().variable())
        : variable;
  }

  /** The parameter of a setter for the number behind an enum, and what it does. */
  void setRaw(MethodSpec.Builder method, Slot slot) {
    String variable = slot.names().variable();
    method.addParameter(TypeName.INT, variable).addStatement("this.$N = $N", variable, variable);
    addBit(method, slot);
  }

  /** What makes a field unset. */
  void unset(MethodSpec.Builder method, Slot slot) {
    method.addStatement("$N = $L", slot.names().variable(), shape.initial(slot, values));
    if (slot.hasBit()) {
      method.addStatement("$N &= ~$N", slot.wordName(), slot.names().constant());
    }
  }

  private static void addBit(MethodSpec.Builder method, Slot slot) {
    method.addStatement("$N |= $N", slot.wordName(), slot.names().constant());
  }
}
