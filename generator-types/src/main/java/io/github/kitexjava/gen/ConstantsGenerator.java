package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.Type;
import java.util.List;

/** Emits the class that holds the constants of one file, in IDL order. */
final class ConstantsGenerator {
  /** More than this in one static initializer could pass the 64 KiB that it may have. */
  private static final int MAX_WEIGHT = 1_000;

  private final Program program;
  private final JavaNames names;

  ConstantsGenerator(Program program, JavaNames names) {
    this.program = program;
    this.names = names;
  }

  TypeSpec generate(ThriftFile file) {
    List<ConstantType> constants = file.declarations(ConstantType.class);
    LargeValueRenderer values = new LargeValueRenderer(program, names);
    int weight =
        constants.stream()
            .filter(constant -> !isCompileTime(constant.type()))
            .mapToInt(constant -> LargeValueRenderer.weight(constant.value()))
            .sum();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.constantsHolder(file.id()))
            .addJavadoc("The constants of {@code $L}.\n", Identifiers.legal(file.baseName()))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(names.deprecations().usesIn(constants)))
            .addModifiers(PUBLIC, FINAL);
    for (ConstantType constant : constants) {
      Deprecation deprecation = Deprecations.of(constant);
      String alias =
          constant.type() instanceof AliasType aliasType
              ? "Typedef {@code " + Identifiers.legal(aliasType.typedef().name()) + "}."
              : "";
      boolean inline = isCompileTime(constant.type()) || weight <= MAX_WEIGHT;
      type.addField(
          FieldSpec.builder(
                  names.typeName(constant.type()), names.constant(constant), PUBLIC, STATIC, FINAL)
              .addJavadoc(deprecation.document(SafeJavadoc.of(constant.doc(), alias)))
              .addAnnotations(deprecation.annotations())
              .initializer(
                  inline
                      ? values.render(constant.value(), constant.type())
                      : values.call(constant.value(), constant.type()))
              .build());
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    return type.addTypes(values.parts()).build();
  }

  /** True for what the compiler writes into the class file without any code. */
  private static boolean isCompileTime(Type type) {
    Type resolved = type.resolved();
    return resolved instanceof BaseType && resolved != BaseType.BINARY && resolved != BaseType.UUID;
  }
}
