package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.TypedefType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What a file's descriptor says of one declaration, and what stands behind it. */
final class DeclaredParts {
  private static final TypeName FOR_VALUE =
      ParameterizedTypeName.get(ClassName.get(IntFunction.class), RuntimeTypes.ENUM);

  private final JavaNames names;
  private final DescribedTypes types;
  private final ServiceDescriptors services;

  DeclaredParts(JavaNames names, ServiceDescriptors services) {
    this.names = names;
    this.types = new DescribedTypes(names);
    this.services = services;
  }

  /** Calls on the builder of a file's descriptor, each with its dot. */
  List<CodeBlock> calls(Declaration declaration) {
    List<CodeBlock> calls = new ArrayList<>();
    calls.add(named(method(declaration), declaration.name()));
    if (declaration instanceof StructType) {
      return calls; // its own descriptor has the annotations
    }
    calls.addAll(annotations(declaration.annotations()));
    if (declaration instanceof EnumType type) {
      for (EnumType.Constant constant : type.constants()) {
        String name = JavaLiteral.quoted(constant.name());
        calls.add(CodeBlock.of(".constant($L, $L)", name, constant.value()));
        calls.addAll(annotations(constant.annotations()));
      }
    } else if (declaration instanceof ServiceType service) {
      for (ServiceType.Method method : service.methods()) {
        calls.add(named("method", method.name()));
        calls.addAll(annotations(method.annotations()));
      }
    }
    return calls;
  }

  private static String method(Declaration declaration) {
    return switch (declaration.symbol().kind()) {
      case STRUCT, UNION, EXCEPTION -> "struct";
      case ENUM -> "enumeration";
      case TYPEDEF -> "typedef";
      case CONST -> "constant";
      case SERVICE -> "service";
    };
  }

  private static CodeBlock named(String method, String name) {
    return CodeBlock.of(".$L($L)", method, JavaLiteral.quoted(name));
  }

  /** A call for each annotation, on any builder that takes them. */
  static List<CodeBlock> annotations(Annotations annotations) {
    return annotations.list().stream()
        .map(
            each ->
                CodeBlock.of(
                    ".annotation($L, $L)",
                    JavaLiteral.text(each.key()),
                    JavaLiteral.text(each.value())))
        .toList();
  }

  /** An expression for what is loaded when somebody asks. */
  CodeBlock loaded(Declaration declaration) {
    if (declaration instanceof EnumType type) {
      return CodeBlock.of("($T) $T::forValue", FOR_VALUE, names.className(type.symbol()));
    }
    if (declaration instanceof TypedefType typedef) {
      return types.describe(typedef.target());
    }
    if (declaration instanceof ConstantType constant) {
      return CodeBlock.of(
          "new $T($L, $T.$N)",
          RuntimeTypes.CONSTANT_CONTENT,
          types.describe(constant.type()),
          names.constantsHolder(constant.symbol().file()),
          names.constant(constant));
    }
    if (declaration instanceof ServiceType service) {
      return services
          .of(names, service)
          .map(descriptor -> CodeBlock.of("$T.of($L)", Optional.class, descriptor))
          .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }
    return CodeBlock.of("$T.CODEC.descriptor()", names.className(declaration.symbol()));
  }
}
