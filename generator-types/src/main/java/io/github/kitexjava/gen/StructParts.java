package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/** What classes of structs have in common, whether their fields can change or not. */
final class StructParts {
  private StructParts() {}

  /** The codec, and the masks of the presence bits. */
  static void addConstants(TypeSpec.Builder type, StructShape shape) {
    type.addField(CodecParts.constant(shape.name()));
    for (Slot slot : shape.slots()) {
      if (slot.hasBit()) {
        type.addField(
            FieldSpec.builder(TypeName.INT, slot.names().constant(), PRIVATE, STATIC, FINAL)
                .initializer(slot.mask())
                .build());
      }
    }
  }

  /** Statements that take over from {@code source} what belongs to no field alone. */
  static void copyRest(MethodSpec.Builder constructor, StructShape shape) {
    List<String> names = new ArrayList<>(shape.wordNames());
    if (shape.keepsUnknownFields()) {
      names.add(StructShape.UNKNOWN_FIELDS);
    }
    names.forEach(name -> constructor.addStatement("$N = source.$N", name, name));
  }

  static MethodSpec builder(StructShape shape) {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(PUBLIC, STATIC)
        .returns(shape.builder())
        .addStatement("return new Builder()")
        .build();
  }

  static MethodSpec unknownFields() {
    return MethodSpec.methodBuilder(StructShape.UNKNOWN_FIELDS)
        .addJavadoc(
            "Fields that came and that this version does not know, written back after the\n")
        .addJavadoc("others. Unmodifiable.\n")
        .addModifiers(PUBLIC)
        .returns(RuntimeTypes.UNKNOWN_FIELDS)
        .addStatement("return $N", StructShape.UNKNOWN_FIELDS)
        .build();
  }

  /** The text, and what code for any struct needs. */
  static void addDescriptor(TypeSpec.Builder type, StructShape shape, JavaNames names) {
    type.addMethod(
        names.hasJsonText()
            ? jsonText()
            : text("Set fields in IDL order.\n")
                .addStatement("return $T.toString(this, descriptor())", RuntimeTypes.FIELDS)
                .build());
    type.addMethod(
        MethodSpec.methodBuilder("descriptor")
            .addJavadoc(
                "For code that handles any struct: other protocols, generic calls, masks.\n")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(ParameterizedTypeName.get(RuntimeTypes.STRUCT_DESCRIPTOR, shape.name()))
            .addStatement("return Descriptor.INSTANCE")
            .build());
  }

  /** A {@code toString} that gives JSON. */
  static MethodSpec jsonText() {
    return text("JSON with the names of the IDL.\n")
        .addStatement("return $T.of(this)", RuntimeTypes.JSON_TEXT)
        .build();
  }

  private static MethodSpec.Builder text(String doc) {
    return MethodSpec.methodBuilder("toString")
        .addJavadoc(doc)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(String.class);
  }

  /**
   * A statement that fails when a required field is not set.
   *
   * @param owner with its dot, such as {@code source.}; empty for the current object
   */
  static CodeBlock check(StructShape shape, Slot slot, String owner) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", slot.isNotSet(owner))
        .addStatement(
            "throw new $T($L, $L)",
            RuntimeTypes.MISSING_FIELD,
            JavaLiteral.quoted(shape.struct().name()),
            JavaLiteral.quoted(slot.field().name()))
        .endControlFlow()
        .build();
  }
}
