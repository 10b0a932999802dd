package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits the method of a bean that copies it, and the constructor that does it, in parts where the
 * fields are many.
 */
final class CopyGenerator {
  private final StructShape shape;

  CopyGenerator(StructShape shape) {
    this.shape = shape;
  }

  /**
   * An expression that shares nothing that can change with another one, and may be null with it.
   */
  static CodeBlock copy(CodeBlock value) {
    return CodeBlock.of("$T.of($L)", RuntimeTypes.COPIES, value);
  }

  void addTo(TypeSpec.Builder type) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addModifiers(PRIVATE).addParameter(shape.name(), "source");
    if (shape.isLarge()) {
      addParts(type, constructor);
    } else {
      shape.slots().forEach(slot -> add(constructor, slot));
    }
    StructParts.copyRest(constructor, shape);
    type.addMethod(constructor.build());
    type.addMethod(
        MethodSpec.methodBuilder("copy")
            .addJavadoc("With copies of the beans in it too, however deep.\n")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(shape.name())
            .addStatement("return new $T(this)", shape.name())
            .build());
  }

  private void addParts(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    List<MethodSpec> parts = new ArrayList<>();
    for (List<Slot> part : StructShape.chunks(shape.slots())) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder("copy" + parts.size())
              .addModifiers(PRIVATE)
              .addParameter(shape.name(), "source");
      part.forEach(slot -> add(method, slot));
      parts.add(method.build());
      constructor.addStatement("$N(source)", parts.get(parts.size() - 1).name());
    }
    type.addMethods(parts);
  }

  private static void add(MethodSpec.Builder method, Slot slot) {
    CodeBlock value = CodeBlock.of("source.$N", slot.names().variable());
    method.addStatement("$N = $L", slot.names().variable(), slot.mayChange() ? copy(value) : value);
  }
}
