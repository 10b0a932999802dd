package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Emits the class of a request that has no struct: the arguments of a method are its fields. An
 * argument without a default whose type has no zero is required.
 */
final class ArgumentsBinder {
  private static final Set<String> TAKEN =
      Set.of(
          "bind",
          "readBody",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final HttpNames names;
  private final ZeroValues zeros;

  ArgumentsBinder(HttpNames names) {
    this.names = names;
    this.zeros = new ZeroValues(names.program(), names.java());
  }

  TypeSpec generate(RoutedService service, RoutedMethod method) {
    ClassName type = names.arguments(service, method);
    List<Field> fields = method.method().arguments();
    TypeSpec.Builder result =
        TypeSpec.classBuilder(type)
            .addModifiers(PUBLIC, FINAL)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(usesDeprecated(method)))
            .addJavadoc(
                "The arguments of {@link $T#$L} as a request has them.\n",
                names.api(service),
                names.methodName(method));
    for (Field field : fields) {
      result.addField(field(method, field));
    }
    result.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    Set<String> parameters = method.pathParameters();
    BindMethods methods =
        new BindMethods(
            new FieldTarget(names, slots(method)),
            field -> FieldPlaces.ofArgument(field, parameters),
            ArgumentsBinder::isRequired);
    result.addMethod(
        methods.bind(fields, type, type, CodeBlock.of("new $T()", type), CodeBlock.of("request")));
    if (!BindMethods.inJson(fields).isEmpty()) {
      result.addMethod(methods.readBody(fields, type));
    }
    fields.forEach(field -> result.addMethod(accessor(method, field)));
    return result.build();
  }

  private boolean usesDeprecated(RoutedMethod method) {
    Deprecations deprecations = names.java().deprecations();
    return deprecations.usesIn(method.method())
        || method.method().arguments().stream()
            .anyMatch(
                argument ->
                    zeros.isDeprecated(argument.type())
                        || argument.defaultValue().stream().anyMatch(deprecations::uses));
  }

  private FieldSpec field(RoutedMethod method, Field field) {
    CodeBlock initial =
        field
            .defaultValue()
            .map(value -> names.java().value(value, field.type()))
            .orElseGet(() -> empty(field.type()));
    return FieldSpec.builder(fieldType(field), names.parameter(method, field), PRIVATE)
        .initializer(initial)
        .build();
  }

  private CodeBlock empty(Type type) {
    return HttpNames.hasNoZero(type)
        ? CodeBlock.of("null")
        : zeros.of(type).orElse(CodeBlock.of("null"));
  }

  private MethodSpec accessor(RoutedMethod method, Field field) {
    String name = names.parameter(method, field);
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(accessorName(method, field))
            .addModifiers(PUBLIC)
            .returns(parameterType(field));
    if (isRequired(field) && HttpNames.hasNoZero(field.type())) {
      // Null only until it is bound, and bind() lets no request through without it.
      return accessor.addStatement("return $T.requireNonNull($N)", Objects.class, name).build();
    }
    return accessor.addStatement("return $N", name).build();
  }

  /** The method that gives the value of an argument. */
  String accessorName(RoutedMethod method, Field field) {
    String name = names.parameter(method, field);
    return TAKEN.contains(name) ? name + "__" : name;
  }

  private TypeName fieldType(Field field) {
    TypeName type = names.java().typeName(field.type());
    return HttpNames.hasNoZero(field.type()) && field.defaultValue().isEmpty()
        ? type.annotated(RuntimeNames.NULLABLE_ANNOTATION)
        : type;
  }

  /** As the handler's method has it. */
  TypeName parameterType(Field field) {
    return isRequired(field) ? names.java().typeName(field.type()) : fieldType(field);
  }

  static boolean isRequired(Field field) {
    return field.requiredness() == Requiredness.REQUIRED
        || (field.requiredness() == Requiredness.DEFAULT
            && field.defaultValue().isEmpty()
            && HttpNames.hasNoZero(field.type()));
  }

  private FieldTarget.Slots slots(RoutedMethod method) {
    return new FieldTarget.Slots() {
      @Override
      public CodeBlock set(Field field, CodeBlock value) {
        return CodeBlock.of("request.$N = $L", names.parameter(method, field), value);
      }

      @Override
      public Optional<CodeBlock> setNumber(Field field, CodeBlock number) {
        return Optional.empty();
      }
    };
  }
}
