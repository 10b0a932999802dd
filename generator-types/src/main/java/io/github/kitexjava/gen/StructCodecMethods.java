package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Emits what writes and reads one struct or exception in one format. Reading keeps fields in
 * locals, or fills a bean; where fields are many it fills a builder or a bean, and both ways are
 * cut into methods that the JIT still compiles.
 */
final class StructCodecMethods {
  private static final TypeName UNKNOWN =
      ParameterizedTypeName.get(RuntimeTypes.LIST_BUILDER, RuntimeTypes.UNKNOWN_FIELD);

  private final StructShape shape;
  private final ValueRenderer values;
  private final WireFormat format;
  private final WriteStatements writes;
  private final ReadMethods reads;

  StructCodecMethods(StructShape shape, JavaNames names, ValueRenderer values, WireFormat format) {
    this.shape = shape;
    this.values = values;
    this.format = format;
    this.writes = new WriteStatements(names, format);
    this.reads = new ReadMethods(names, format);
  }

  void addTo(TypeSpec.Builder type) {
    if (shape.isLarge()) {
      addLargeWrite(type);
      addLargeRead(type);
    } else {
      MethodSpec.Builder write = CodecParts.writeTo(shape, format);
      shape.slots().forEach(slot -> write.addCode(write(slot)));
      type.addMethod(stop(write));
      type.addMethod(shape.bean() ? readBean() : read());
    }
    type.addMethods(reads.specs());
  }

  private MethodSpec stop(MethodSpec.Builder write) {
    if (shape.keepsUnknownFields()) {
      CodeBlock fields = CodeBlock.of("$N.$N", shape.self(), StructShape.UNKNOWN_FIELDS);
      write.addStatement("$L", format.writeUnknown("s", fields));
    }
    return write.addStatement("out.structEnd()").build();
  }

  private CodeBlock write(Slot slot) {
    CodeBlock value = CodeBlock.of("$N.$N", shape.self(), slot.names().variable());
    CodeBlock field = writes.field(slot.field().id(), slot.field().type(), value);
    if (slot.isAlwaysWritten()) {
      return field;
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", slot.isSet(shape.self() + "."))
        .add(field)
        .endControlFlow()
        .build();
  }

  private void addLargeWrite(TypeSpec.Builder type) {
    MethodSpec.Builder write = CodecParts.writeTo(shape, format);
    List<MethodSpec> parts = new ArrayList<>();
    for (List<Slot> part : StructShape.chunks(shape.slots())) {
      String name = reads.allocate("writePart" + parts.size());
      write.addStatement("$N(out, $N)", name, shape.self());
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(name)
              .addModifiers(PRIVATE, STATIC)
              .addParameter(format.writer(), "out")
              .addParameter(shape.name(), shape.self());
      part.forEach(slot -> method.addCode(write(slot)));
      parts.add(method.build());
    }
    type.addMethod(stop(write)).addMethods(parts);
  }

  private MethodSpec read() {
    MethodSpec.Builder method = CodecParts.readFrom(shape.name(), format);
    for (Slot slot : shape.slots()) {
      method.addStatement(
          "$T $N = $L", slot.stored(), slot.names().variable(), shape.initial(slot, values));
    }
    for (int word = 0; word < shape.words(); word++) {
      method.addStatement("int $N = $L", Slot.wordName(word), shape.initialWord(word));
    }
    addUnknown(method);
    beginFields(method);
    shape.slots().forEach(slot -> method.addCode(readIf(slot, "")));
    return endFields(method)
        .addStatement(
            "return new $T($L)", shape.name(), BuilderGenerator.arguments(shape, "unknown.build()"))
        .build();
  }

  private MethodSpec readBean() {
    MethodSpec.Builder method = beginFilled();
    shape.slots().forEach(slot -> method.addCode(readIf(slot, filled() + ".")));
    return endFilled(method);
  }

  /** What reading fills that does not keep fields in locals. */
  private String filled() {
    return shape.bean() ? "value" : "builder";
  }

  private ClassName filledType() {
    return shape.bean() ? shape.name() : shape.builder();
  }

  private MethodSpec.Builder beginFilled() {
    MethodSpec.Builder method =
        CodecParts.readFrom(shape.name(), format)
            .addStatement("$T $N = new $T()", filledType(), filled(), filledType());
    addUnknown(method);
    beginFields(method);
    return method;
  }

  private MethodSpec endFilled(MethodSpec.Builder method) {
    endFields(method);
    if (shape.keepsUnknownFields()) {
      method.addStatement("$N.$N = unknown.build()", filled(), StructShape.UNKNOWN_FIELDS);
    }
    if (!shape.bean()) {
      return method.addStatement("return builder.build()").build();
    }
    CodecParts.addCheck(method, shape, filled());
    return method.addStatement("return $N", filled()).build();
  }

  private void addUnknown(MethodSpec.Builder method) {
    if (shape.keepsUnknownFields()) {
      method.addStatement("$T unknown = new $T<>(0)", UNKNOWN, RuntimeTypes.LIST_BUILDER);
    }
  }

  /** What is done with a field that no other code has read. */
  private CodeBlock rest() {
    return shape.keepsUnknownFields()
        ? CodeBlock.of("unknown.add($L)", format.readUnknown())
        : CodeBlock.of("in.skip(field)");
  }

  private void addLargeRead(TypeSpec.Builder type) {
    MethodSpec.Builder method = beginFilled();
    List<Slot> byId =
        shape.slots().stream().sorted(Comparator.comparingInt(slot -> slot.field().id())).toList();
    List<List<Slot>> parts = StructShape.chunks(byId);
    method.addStatement("int id = (short) field");
    List<MethodSpec> partMethods = new ArrayList<>();
    for (List<Slot> part : parts) {
      String name = reads.allocate("readPart" + partMethods.size());
      partMethods.add(readPart(name, part));
      boolean last = partMethods.size() == parts.size();
      int highest = part.get(part.size() - 1).field().id();
      CodeBlock branch = last ? CodeBlock.of("else") : CodeBlock.of("if (id <= $L)", highest);
      method.addCode(partMethods.size() == 1 || last ? "" : "else ");
      method.addCode("$L {\n$>field = $N(in, field, $N);\n$<}\n", branch, name, filled());
    }
    type.addMethod(endFilled(method));
    type.addMethods(partMethods);
  }

  /** Reads fields as long as they come in order, and returns the header of the next one. */
  private MethodSpec readPart(String name, List<Slot> part) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .returns(TypeName.INT)
            .addParameter(format.reader(), "in")
            .addParameter(TypeName.INT, "field")
            .addParameter(filledType(), filled());
    part.forEach(slot -> method.addCode(readIf(slot, filled() + ".")));
    return method.addStatement("return field").build();
  }

  /**
   * Begins a loop that passes over all fields in their order, once if they come in it. One {@code
   * if} for each was faster than a {@code switch} (benchmarks, decode of structs): the processor
   * foresees all of them.
   */
  private void beginFields(MethodSpec.Builder method) {
    method
        .addStatement("in.structBegin($L)", JavaLiteral.quoted(shape.struct().name()))
        .addStatement("int field = in.field()")
        .beginControlFlow("while (field != $T.STOP)", RuntimeTypes.TYPES)
        .addStatement("int before = in.offset()");
  }

  private MethodSpec.Builder endFields(MethodSpec.Builder method) {
    return method
        .beginControlFlow("if (in.offset() == before)")
        .addStatement("$L", rest())
        .addStatement("field = in.field()")
        .endControlFlow()
        .endControlFlow()
        .addStatement("in.structEnd()");
  }

  private CodeBlock readIf(Slot slot, String owner) {
    CodeBlock label = WireTypes.label(slot.field().type(), slot.field().id());
    CodeBlock value =
        slot.form() == Form.ENUM
            ? CodeBlock.of("in.i32()")
            : reads.read(slot.field().type(), slot.names().setter());
    CodeBlock.Builder block =
        CodeBlock.builder()
            .beginControlFlow("if (field == ($L))", label)
            .addStatement("$L$N = $L", owner, slot.names().variable(), value);
    if (slot.hasBit()) {
      block.addStatement("$L$N |= $N", owner, slot.wordName(), slot.names().constant());
    }
    return block.addStatement("field = in.field()").endControlFlow().build();
  }
}
