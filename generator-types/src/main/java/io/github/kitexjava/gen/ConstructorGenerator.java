package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import io.github.kitexjava.idl.model.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * Emits the one constructor of a struct, which checks that required fields are set. A large struct
 * takes its fields from a builder: Java ends at 255 parameters.
 */
final class ConstructorGenerator {
  private final StructShape shape;
  private final String owner;

  ConstructorGenerator(StructShape shape) {
    this.shape = shape;
    this.owner = shape.isLarge() ? "source." : "";
  }

  void addTo(TypeSpec.Builder type) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
    if (shape.isLarge()) {
      constructor.addParameter(shape.builder(), "source");
    } else {
      shape.slots().forEach(slot -> addParameter(constructor, slot));
      shape.wordNames().forEach(word -> constructor.addParameter(TypeName.INT, word));
      if (shape.keepsUnknownFields()) {
        constructor.addParameter(RuntimeTypes.UNKNOWN_FIELDS, StructShape.UNKNOWN_FIELDS);
      }
    }
    addSuper(constructor);
    List<Slot> required = shape.slots().stream().filter(Slot::isRequired).toList();
    if (shape.isLarge()) {
      addCheckMethods(type, constructor, required);
    } else {
      required.forEach(slot -> constructor.addCode(StructParts.check(shape, slot, owner)));
    }
    for (Slot slot : shape.slots()) {
      String variable = slot.names().variable();
      constructor.addStatement("this.$N = $L$N", variable, owner, variable);
    }
    for (String word : shape.wordNames()) {
      constructor.addStatement("this.$N = $L$N", word, owner, word);
    }
    if (shape.keepsUnknownFields()) {
      String list = StructShape.UNKNOWN_FIELDS;
      constructor.addStatement("this.$N = $L$N", list, owner, list);
    }
    type.addMethod(constructor.build());
  }

  private static void addParameter(MethodSpec.Builder constructor, Slot slot) {
    TypeName type = slot.hasBit() ? slot.stored() : StructGenerator.nullable(slot.stored());
    constructor.addParameter(type, slot.names().variable());
  }

  /** The text of a Java exception is the field of that name. */
  private void addSuper(MethodSpec.Builder constructor) {
    if (shape.struct().symbol().kind() != Symbol.Kind.EXCEPTION) {
      return;
    }
    Optional<Slot> message =
        shape.slots().stream()
            .filter(slot -> slot.form() == Form.TEXT && slot.field().name().equals("message"))
            .findFirst();
    if (message.isEmpty()) {
      constructor.addStatement("super()");
      return;
    }
    Slot slot = message.get();
    CodeBlock text = CodeBlock.of("$L$N", owner, slot.names().variable());
    constructor.addStatement(
        slot.hasBit()
            ? CodeBlock.of("super($L ? $L : null)", slot.isSet(owner), text)
            : CodeBlock.of("super($L)", text));
  }

  private void addCheckMethods(
      TypeSpec.Builder type, MethodSpec.Builder constructor, List<Slot> required) {
    int number = 0;
    for (List<Slot> part : StructShape.chunks(required)) {
      String name = "check" + number++;
      constructor.addStatement("$N(source)", name);
      MethodSpec.Builder check =
          MethodSpec.methodBuilder(name)
              .addModifiers(PRIVATE, STATIC)
              .addParameter(shape.builder(), "source");
      part.forEach(slot -> check.addCode(StructParts.check(shape, slot, owner)));
      type.addMethod(check.build());
    }
  }
}
