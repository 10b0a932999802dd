package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Program;
import java.util.List;
import java.util.Optional;

/** Emits the class that holds those defaults of a struct that are not numbers. */
final class DefaultsGenerator {
  private final StructShape shape;
  private final LargeValueRenderer values;

  DefaultsGenerator(StructShape shape, JavaNames names, Program program) {
    this.shape = shape;
    this.values = new LargeValueRenderer(program, names);
  }

  /** Empty when the struct has none. */
  Optional<TypeSpec> generate() {
    List<Slot> slots = shape.slots().stream().filter(Slot::hasSharedDefault).toList();
    if (slots.isEmpty()) {
      return Optional.empty();
    }
    TypeSpec.Builder type = TypeSpec.classBuilder("Defaults").addModifiers(PRIVATE, STATIC, FINAL);
    for (Slot slot : slots) {
      FieldSpec.Builder field =
          FieldSpec.builder(slot.type(), slot.names().constant(), STATIC, FINAL);
      for (ConstantValue value : slot.field().defaultValue().stream().toList()) {
        field.initializer(values.render(value, slot.field().type()));
      }
      type.addField(field.build());
    }
    return Optional.of(type.addTypes(values.parts()).build());
  }
}
