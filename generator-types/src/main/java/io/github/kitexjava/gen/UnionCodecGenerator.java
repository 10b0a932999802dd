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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Emits the binary codec of a union and, inside it, the descriptor. */
final class UnionCodecGenerator {
  private final StructShape shape;
  private final JavaNames names;
  private final ClassName unknown;
  private final String idlName;
  private final WriteStatements writes;
  private final ReadMethods reads;

  UnionCodecGenerator(StructShape shape, JavaNames names) {
    this.shape = shape;
    this.names = names;
    this.unknown = shape.name().nestedClass("Unknown");
    this.idlName = JavaLiteral.quoted(shape.struct().name());
    this.writes = new WriteStatements(names);
    this.reads = new ReadMethods(names);
  }

  TypeSpec generate() {
    TypeSpec.Builder type = CodecParts.codec(shape.name());
    if (names.hasDirectCodecs()) {
      addWrite(type);
      addRead(type);
    } else {
      CodecParts.addDescribed(type, shape);
    }
    type.addMethods(reads.specs());
    CodecParts.addInstanceMethods(type, shape.name());
    return type.addType(descriptor()).build();
  }

  private void addWrite(TypeSpec.Builder type) {
    MethodSpec.Builder method = CodecParts.writeTo(shape);
    CodeBlock rest = CodeBlock.of("out.unknownField((($T) $N).field());\n", unknown, shape.self());
    List<CodeBlock> calls = new ArrayList<>();
    if (shape.isLarge()) {
      for (List<Slot> part : StructShape.chunks(shape.slots())) {
        String name = reads.allocate("writePart" + calls.size());
        calls.add(CodeBlock.of("!$N(out, $N)", name, shape.self()));
        type.addMethod(writePart(name, part));
      }
      method
          .beginControlFlow("if ($L)", CodeBlock.join(calls, "\n&& "))
          .addCode(rest)
          .endControlFlow();
    } else {
      for (Slot slot : shape.slots()) {
        method.addCode("if ($L) {\n$>$L$<} else ", matches(slot), written(slot));
      }
      method.addCode(shape.slots().isEmpty() ? "$L" : "{\n$>$L$<}\n", rest);
    }
    type.addMethod(method.addStatement("out.structEnd()").build());
  }

  /** True when the case was one of this part. */
  private MethodSpec writePart(String name, List<Slot> part) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(RuntimeTypes.BINARY_WRITER, "out")
            .addParameter(shape.name(), shape.self());
    for (Slot slot : part) {
      method
          .beginControlFlow("if ($L)", matches(slot))
          .addCode(written(slot))
          .addStatement("return true")
          .endControlFlow();
    }
    return method.addStatement("return false").build();
  }

  private CodeBlock matches(Slot slot) {
    return CodeBlock.of("$N instanceof $T one", shape.self(), UnionGenerator.record(shape, slot));
  }

  private CodeBlock written(Slot slot) {
    CodeBlock value = CodeBlock.of(slot.form() == Form.ENUM ? "one.number()" : "one.value()");
    return writes.field(slot.field().id(), slot.field().type(), value);
  }

  private void addRead(TypeSpec.Builder type) {
    MethodSpec.Builder method =
        CodecParts.readFrom(shape.name())
            .addStatement("in.structBegin($L)", idlName)
            .addStatement("int field = in.field()");
    if (shape.isLarge()) {
      method.addStatement("$T $N = readPart(in, field)", shape.name(), shape.self());
      addReadParts(type);
    } else {
      method.addCode(
          "$T $N =\n$>$>switch (field) {\n$>$L$<};\n$<$<",
          shape.name(),
          shape.self(),
          cases(shape.slots()));
    }
    type.addMethod(
        method
            .addStatement("in.unionEnd($L)", idlName)
            .addStatement("return $N", shape.self())
            .build());
  }

  private void addReadParts(TypeSpec.Builder type) {
    MethodSpec.Builder choice =
        readPart(reads.allocate("readPart")).addStatement("int id = (short) field");
    List<Slot> byId =
        shape.slots().stream().sorted(Comparator.comparingInt(slot -> slot.field().id())).toList();
    List<List<Slot>> parts = StructShape.chunks(byId);
    for (int number = 0; number < parts.size(); number++) {
      List<Slot> part = parts.get(number);
      String name = reads.allocate("readPart" + number);
      if (number + 1 < parts.size()) {
        choice
            .beginControlFlow("if (id <= $L)", part.get(part.size() - 1).field().id())
            .addStatement("return $N(in, field)", name)
            .endControlFlow();
      } else {
        choice.addStatement("return $N(in, field)", name);
      }
      type.addMethod(
          readPart(name).addCode("return switch (field) {\n$>$L$<};\n", cases(part)).build());
    }
    type.addMethod(choice.build());
  }

  private MethodSpec.Builder readPart(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .returns(shape.name())
        .addParameter(RuntimeTypes.BINARY_READER, "in")
        .addParameter(TypeName.INT, "field");
  }

  private CodeBlock cases(List<Slot> slots) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (Slot slot : slots) {
      CodeBlock value =
          slot.form() == Form.ENUM
              ? CodeBlock.of("in.i32()")
              : reads.read(slot.field().type(), slot.names().accessor());
      cases.add(
          "case $L -> new $T($L);\n",
          WireTypes.label(slot.field().type(), slot.field().id()),
          UnionGenerator.record(shape, slot),
          value);
    }
    return cases
        .add("case $T.STOP -> throw in.emptyUnion($L);\n", RuntimeTypes.TYPES, idlName)
        .add("default -> new $T(in.unknownField(field));\n", unknown)
        .build();
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
        "$L ? one.$L() : null", matches(slot), slot.form() == Form.ENUM ? "number" : "value");
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
