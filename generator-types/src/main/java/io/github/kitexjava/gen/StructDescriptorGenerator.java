package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import io.github.kitexjava.idl.model.Symbol;

/** Emits the class that holds the descriptor of one struct or exception until it is asked for. */
final class StructDescriptorGenerator {
  private final StructShape shape;
  private final JavaNames names;

  StructDescriptorGenerator(StructShape shape, JavaNames names) {
    this.shape = shape;
    this.names = names;
  }

  TypeSpec generate() {
    boolean exception = shape.struct().symbol().kind() == Symbol.Kind.EXCEPTION;
    DescriptorParts parts =
        new DescriptorParts(shape.struct(), exception ? "exception" : "named", names);
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Descriptor").addModifiers(PRIVATE, STATIC, FINAL);
    parts.addInstance(type, shape.keepsUnknownFields());
    parts.addGetter(type, shape.self(), index -> value(shape.slots().get(index)));
    if (shape.keepsUnknownFields()) {
      parts.addUnknownFields(
          type, shape.self(), CodeBlock.of("$N.$N", shape.self(), StructShape.UNKNOWN_FIELDS));
    }
    parts.addSetters(type, shape.builder(), index -> setter(shape.slots().get(index)));
    return type.build();
  }

  private CodeBlock value(Slot slot) {
    CodeBlock value = CodeBlock.of("$N.$N", shape.self(), slot.names().variable());
    return slot.hasBit() && slot.mayBeUnset()
        ? CodeBlock.of("$L ? $L : null", slot.isSet(shape.self() + "."), value)
        : value;
  }

  private CodeBlock setter(Slot slot) {
    if (slot.form() == Form.ENUM) {
      return CodeBlock.of("builder.$N(($T) value)", slot.names().rawSetter(), Integer.class);
    }
    return CodeBlock.of("builder.$N(($T) value)", slot.names().setter(), slot.type().box());
  }
}
