package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Emits {@code equals} and {@code hashCode}, in parts where the fields are many. */
final class EqualityGenerator {
  private final StructShape shape;

  EqualityGenerator(StructShape shape) {
    this.shape = shape;
  }

  void addTo(TypeSpec.Builder type) {
    List<CodeBlock> equal = new ArrayList<>();
    for (int word = 0; word < shape.words(); word++) {
      presence(word).ifPresent(equal::add);
    }
    shape.slots().stream().map(EqualityGenerator::equal).forEach(equal::add);
    List<CodeBlock> hashes =
        new ArrayList<>(shape.slots().stream().map(EqualityGenerator::hash).toList());
    if (shape.keepsUnknownFields()) {
      String list = StructShape.UNKNOWN_FIELDS;
      equal.add(CodeBlock.of("$N.equals(that.$N)", list, list));
      hashes.add(CodeBlock.of("$N.hashCode()", list));
    }
    if (shape.isLarge()) {
      addLargeEquals(type, equal);
      addLargeHashCode(type, hashes);
    } else {
      type.addMethod(equals(equal, "that"));
      type.addMethod(hashCode(hashes));
    }
  }

  /**
   * Compares what is set, except for primitives that are written either way: a value must be equal
   * to what its reader gets.
   */
  private Optional<CodeBlock> presence(int word) {
    String name = Slot.wordName(word);
    List<Slot> inWord =
        shape.slots().stream().filter(slot -> slot.hasBit() && slot.word() == word).toList();
    List<CodeBlock> ignored =
        inWord.stream()
            .filter(Slot::isEqualUnset)
            .map(slot -> CodeBlock.of("$N", slot.names().constant()))
            .toList();
    if (ignored.size() == inWord.size()) {
      return Optional.empty();
    }
    if (ignored.isEmpty()) {
      return Optional.of(CodeBlock.of("$N == that.$N", name, name));
    }
    CodeBlock bits = CodeBlock.join(ignored, " |$W");
    String form =
        ignored.size() == 1 ? "(($N ^ that.$N) & ~$L) == 0" : "(($N ^ that.$N) & ~($L)) == 0";
    return Optional.of(CodeBlock.of(form, name, name, bits));
  }

  private MethodSpec equals(List<CodeBlock> conditions, String variable) {
    CodeBlock instance =
        conditions.isEmpty()
            ? CodeBlock.of("other instanceof $T", shape.name())
            : CodeBlock.of("other instanceof $T $N", shape.name(), variable);
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(StructGenerator.nullable(RuntimeTypes.OBJECT), "other")
        .addStatement(
            "return $L",
            CodeBlock.join(
                Stream.concat(Stream.of(instance), conditions.stream()).toList(), "\n&& "))
        .build();
  }

  private void addLargeEquals(TypeSpec.Builder type, List<CodeBlock> conditions) {
    List<CodeBlock> calls = new ArrayList<>();
    List<MethodSpec> parts = new ArrayList<>();
    for (List<CodeBlock> part : StructShape.chunks(conditions)) {
      String name = "equals" + calls.size();
      calls.add(CodeBlock.of("$N(that)", name));
      parts.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(PRIVATE)
              .returns(TypeName.BOOLEAN)
              .addParameter(shape.name(), "that")
              .addStatement("return $L", CodeBlock.join(part, "\n&& "))
              .build());
    }
    type.addMethod(equals(calls, "that")).addMethods(parts);
  }

  private static MethodSpec hashCode(List<CodeBlock> hashes) {
    MethodSpec.Builder method = hashCodeBuilder();
    if (hashes.isEmpty()) {
      return method.addStatement("return 1").build();
    }
    if (hashes.size() == 1) {
      return method.addStatement("return $L", hashes.get(0)).build();
    }
    method.addStatement("int hash = $L", hashes.get(0));
    for (CodeBlock hash : hashes.subList(1, hashes.size() - 1)) {
      method.addStatement("hash = 31 * hash + $L", hash);
    }
    return method.addStatement("return 31 * hash + $L", hashes.get(hashes.size() - 1)).build();
  }

  private static void addLargeHashCode(TypeSpec.Builder type, List<CodeBlock> hashes) {
    MethodSpec.Builder method = hashCodeBuilder().addStatement("int hash = 1");
    List<MethodSpec> parts = new ArrayList<>();
    for (List<CodeBlock> part : StructShape.chunks(hashes)) {
      String name = "hash" + parts.size();
      method.addStatement("hash = $N(hash)", name);
      MethodSpec.Builder partMethod =
          MethodSpec.methodBuilder(name)
              .addModifiers(PRIVATE)
              .returns(TypeName.INT)
              .addParameter(TypeName.INT, "seed")
              .addStatement("int hash = seed");
      part.forEach(hash -> partMethod.addStatement("hash = 31 * hash + $L", hash));
      parts.add(partMethod.addStatement("return hash").build());
    }
    type.addMethod(method.addStatement("return hash").build()).addMethods(parts);
  }

  private static MethodSpec.Builder hashCodeBuilder() {
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.INT);
  }

  private static CodeBlock equal(Slot slot) {
    String name = slot.names().variable();
    if (slot.stored().equals(TypeName.DOUBLE)) {
      return CodeBlock.of("$T.compare($N, that.$N) == 0", Double.class, name, name);
    }
    if (slot.stored().isPrimitive()) {
      return CodeBlock.of("$N == that.$N", name, name);
    }
    return slot.isStoredNull()
        ? CodeBlock.of("$T.equals($N, that.$N)", Objects.class, name, name)
        : CodeBlock.of("$N.equals(that.$N)", name, name);
  }

  private static CodeBlock hash(Slot slot) {
    String name = slot.names().variable();
    if (slot.form() == Form.ENUM || slot.stored().equals(TypeName.INT)) {
      return CodeBlock.of("$N", name);
    }
    if (slot.stored().isPrimitive()) {
      return CodeBlock.of("$T.hashCode($N)", slot.stored().box(), name);
    }
    return slot.isStoredNull()
        ? CodeBlock.of("$T.hashCode($N)", Objects.class, name)
        : CodeBlock.of("$N.hashCode()", name);
  }
}
