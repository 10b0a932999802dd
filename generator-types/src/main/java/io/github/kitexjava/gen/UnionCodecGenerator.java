package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import java.util.List;

/** Emits the codec of a union and, inside it, the descriptor. */
final class UnionCodecGenerator {
  private final StructShape shape;
  private final JavaNames names;
  private final ClassName unknown;

  UnionCodecGenerator(StructShape shape, JavaNames names) {
    this.shape = shape;
    this.names = names;
    this.unknown = shape.name().nestedClass("Unknown");
  }

  TypeSpec generate() {
    TypeSpec.Builder type = CodecParts.codec(shape.name(), names.wireFormats());
    if (names.hasDirectCodecs()) {
      for (WireFormat format : names.wireFormats()) {
        new UnionCodecMethods(shape, names, format).addTo(type);
      }
    } else {
      CodecParts.addDescribed(type, shape);
    }
    CodecParts.addInstanceMethods(type, shape.name(), names.wireFormats());
    return type.addType(descriptor()).build();
  }

  private TypeSpec descriptor() {
    DescriptorParts parts = new DescriptorParts(shape.struct(), "union", names);
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Descriptor").addModifiers(PRIVATE, STATIC, FINAL);
    parts.addInstance(type, true);
    parts.addGetter(type, shape.self(), index -> value(shape.slots().get(index)));
    CodeBlock kept =
        CodeBlock.of(
            "$N instanceof $T one ? $T.of(one.field()) : $T.of()",
            shape.self(),
            unknown,
            List.class,
            List.class);
    parts.addUnknownFields(type, shape.self(), kept);
    parts.addParts(
        type,
        part -> make(parts, part),
        part -> CodeBlock.of("make$L(index, value)", part),
        index -> made(shape.slots().get(index)),
        true);
    return type.build();
  }

  private CodeBlock value(Slot slot) {
    return CodeBlock.of(
        "$L ? one.$L() : null",
        UnionCodecMethods.matches(shape, slot),
        slot.form() == Form.ENUM ? "number" : "value");
  }

  private CodeBlock made(Slot slot) {
    TypeName type = slot.form() == Form.ENUM ? TypeName.INT.box() : slot.type().box();
    return CodeBlock.of("new $T(($T) value)", UnionGenerator.record(shape, slot), type);
  }

  private MethodSpec.Builder make(DescriptorParts parts, int part) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(part < 0 ? "make" : "make" + part)
            .addModifiers(PRIVATE, STATIC)
            .returns(shape.name())
            .addParameter(TypeName.INT, "index")
            .addParameter(RuntimeTypes.OBJECT, "value");
    return parts.hasContainers() ? method.addAnnotation(DescriptorParts.unchecked()) : method;
  }
}
