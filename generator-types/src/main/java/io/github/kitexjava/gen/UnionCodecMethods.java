package io.github.kitexjava.gen;

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

/** Emits what writes and reads a union in one format. */
final class UnionCodecMethods {
  private final StructShape shape;
  private final WireFormat format;
  private final ClassName unknown;
  private final String idlName;
  private final WriteStatements writes;
  private final ReadMethods reads;

  UnionCodecMethods(StructShape shape, JavaNames names, WireFormat format) {
    this.shape = shape;
    this.format = format;
    this.unknown = shape.name().nestedClass("Unknown");
    this.idlName = JavaLiteral.quoted(shape.struct().name());
    this.writes = new WriteStatements(names, format);
    this.reads = new ReadMethods(names, format);
  }

  void addTo(TypeSpec.Builder type) {
    addWrite(type);
    addRead(type);
    type.addMethods(reads.specs());
  }

  private void addWrite(TypeSpec.Builder type) {
    MethodSpec.Builder method = CodecParts.writeTo(shape, format);
    CodeBlock field = CodeBlock.of("(($T) $N).field()", unknown, shape.self());
    CodeBlock rest = CodeBlock.of("$L;\n", format.writeUnknown("", field));
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
            .addParameter(format.writer(), "out")
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
    return matches(shape, slot);
  }

  /** A condition that gives a value of the case the name {@code one}. */
  static CodeBlock matches(StructShape shape, Slot slot) {
    return CodeBlock.of("$N instanceof $T one", shape.self(), UnionGenerator.record(shape, slot));
  }

  private CodeBlock written(Slot slot) {
    CodeBlock value = CodeBlock.of(slot.form() == Form.ENUM ? "one.number()" : "one.value()");
    return writes.field(slot.field().id(), slot.field().type(), value);
  }

  private void addRead(TypeSpec.Builder type) {
    MethodSpec.Builder method =
        CodecParts.readFrom(shape.name(), format)
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
        .addParameter(format.reader(), "in")
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
        .add("default -> new $T($L);\n", unknown, format.readUnknown())
        .build();
  }
}
