package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** What the codecs of structs and of unions have in common. */
final class CodecParts {
  /** The agreement with the runtime that the code of these generators keeps to. */
  private static final int ABI = 1;

  private CodecParts() {}

  /** What a type gives to generic code. */
  static FieldSpec constant(ClassName name) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.CODEC, name), "CODEC", PUBLIC, STATIC, FINAL)
        .addJavadoc("Reads and writes values of this type as Thrift binary.\n")
        .initializer("new Codec()")
        .build();
  }

  /** The class with all that does not depend on the fields. */
  static TypeSpec.Builder codec(ClassName name, List<WireFormat> formats) {
    return TypeSpec.classBuilder("Codec")
        .addJavadoc("For generated code. Applications use {@link #CODEC}.\n")
        .addModifiers(PUBLIC, STATIC, FINAL)
        .addSuperinterface(
            ParameterizedTypeName.get(
                formats.contains(WireFormat.COMPACT)
                    ? RuntimeTypes.COMPACT_CODEC
                    : RuntimeTypes.CODEC,
                name))
        .addStaticBlock(
            CodeBlock.builder()
                .addStatement("$T.require($L, $T.class)", RuntimeTypes.ABI, ABI, name)
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
  }

  /** Ends with {@code out.structEnd()}. */
  static MethodSpec.Builder writeTo(StructShape shape, WireFormat format) {
    return startWriteTo(shape, format)
        .addStatement("out.structBegin($L)", JavaLiteral.quoted(shape.struct().name()));
  }

  private static MethodSpec.Builder startWriteTo(StructShape shape, WireFormat format) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("writeTo")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(format.writer(), "out")
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

  static MethodSpec.Builder readFrom(ClassName name, WireFormat format) {
    return MethodSpec.methodBuilder("readFrom")
        .addModifiers(PUBLIC, STATIC)
        .returns(name)
        .addParameter(format.reader(), "in");
  }

  /** Methods that leave the work to the descriptor. */
  static void addDescribed(TypeSpec.Builder codec, StructShape shape) {
    codec
        .addMethod(
            startWriteTo(shape, WireFormat.BINARY)
                .addStatement(
                    "$T.write(out, Descriptor.INSTANCE, $N)",
                    RuntimeTypes.DESCRIPTOR_CODEC,
                    shape.self())
                .build())
        .addMethod(
            readFrom(shape.name(), WireFormat.BINARY)
                .addStatement(
                    "return $T.read(in, Descriptor.INSTANCE)", RuntimeTypes.DESCRIPTOR_CODEC)
                .build());
  }

  /** The methods of {@code ThriftCodec} and {@code CompactCodec}. */
  static void addInstanceMethods(TypeSpec.Builder codec, ClassName name, List<WireFormat> formats) {
    codec.addMethod(
        MethodSpec.methodBuilder("descriptor")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(ParameterizedTypeName.get(RuntimeTypes.STRUCT_DESCRIPTOR, name))
            .addStatement("return Descriptor.INSTANCE")
            .build());
    for (WireFormat format : formats) {
      codec
          .addMethod(
              MethodSpec.methodBuilder("write")
                  .addAnnotation(Override.class)
                  .addModifiers(PUBLIC)
                  .returns(TypeName.VOID)
                  .addParameter(format.writer(), "out")
                  .addParameter(name, "value")
                  .addStatement("writeTo(out, value)")
                  .build())
          .addMethod(
              MethodSpec.methodBuilder("read")
                  .addAnnotation(Override.class)
                  .addModifiers(PUBLIC)
                  .returns(name)
                  .addParameter(format.reader(), "in")
                  .addStatement("return readFrom(in)")
                  .build());
    }
  }
}
