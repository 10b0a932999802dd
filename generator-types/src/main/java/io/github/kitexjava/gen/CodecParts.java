package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/** What the codecs of structs and of unions have in common. */
final class CodecParts {
  /** The agreement with the runtime that the code of these generators keeps to. */
  private static final int ABI = 1;

  private CodecParts() {}

  /** The class with all that does not depend on the fields. */
  static TypeSpec.Builder codec(ClassName name) {
    return TypeSpec.classBuilder("Codec")
        .addJavadoc("For generated code. Applications use {@link #CODEC}.\n")
        .addModifiers(PUBLIC, STATIC, FINAL)
        .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.CODEC, name))
        .addStaticBlock(
            CodeBlock.builder()
                .addStatement("$T.require($L, $T.class)", RuntimeTypes.ABI, ABI, name)
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
  }

  /** Ends with {@code out.structEnd()}. */
  static MethodSpec.Builder writeTo(StructShape shape) {
    return startWriteTo(shape)
        .addStatement("out.structBegin($L)", JavaLiteral.quoted(shape.struct().name()));
  }

  private static MethodSpec.Builder startWriteTo(StructShape shape) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("writeTo")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeTypes.BINARY_WRITER, "out")
            .addParameter(shape.name(), shape.self());
    addCheck(method, shape, shape.self());
    return method;
  }

  /** Fails for a bean without a required field; other values cannot be without. */
  static void addCheck(MethodSpec.Builder method, StructShape shape, String variable) {
    if (shape.bean() && shape.hasRequired()) {
      method.addStatement("$N.$N()", variable, StructShape.REQUIRE_FIELDS);
    }
  }

  static MethodSpec.Builder readFrom(ClassName name) {
    return MethodSpec.methodBuilder("readFrom")
        .addModifiers(PUBLIC, STATIC)
        .returns(name)
        .addParameter(RuntimeTypes.BINARY_READER, "in");
  }

  /** Methods that leave the work to the descriptor. */
  static void addDescribed(TypeSpec.Builder codec, StructShape shape) {
    codec
        .addMethod(
            startWriteTo(shape)
                .addStatement(
                    "$T.write(out, Descriptor.INSTANCE, $N)",
                    RuntimeTypes.DESCRIPTOR_CODEC,
                    shape.self())
                .build())
        .addMethod(
            readFrom(shape.name())
                .addStatement(
                    "return $T.read(in, Descriptor.INSTANCE)", RuntimeTypes.DESCRIPTOR_CODEC)
                .build());
  }

  /** The methods of {@code ThriftCodec}. */
  static void addInstanceMethods(TypeSpec.Builder codec, ClassName name) {
    codec
        .addMethod(
            MethodSpec.methodBuilder("descriptor")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(ParameterizedTypeName.get(RuntimeTypes.STRUCT_DESCRIPTOR, name))
                .addStatement("return Descriptor.INSTANCE")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.VOID)
                .addParameter(RuntimeTypes.BINARY_WRITER, "out")
                .addParameter(name, "value")
                .addStatement("writeTo(out, value)")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(name)
                .addParameter(RuntimeTypes.BINARY_READER, "in")
                .addStatement("return readFrom(in)")
                .build());
  }
}
