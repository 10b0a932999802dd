package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.StructType;
import java.util.List;

/** Emits the binder of a struct or exception that is the request of some method. */
final class StructBinder {
  private final HttpNames names;
  private final ZeroValues zeros;

  StructBinder(HttpNames names) {
    this.names = names;
    this.zeros = new ZeroValues(names.program(), names.java());
  }

  TypeSpec generate(StructType struct) {
    ClassName type = names.type(struct.symbol());
    ClassName builder = type.nestedClass("Builder");
    FieldTarget target = new FieldTarget(names, FieldTarget.builder(names, struct, "request"));
    BindMethods methods =
        new BindMethods(target, FieldPlaces::of, f -> f.requiredness() == Requiredness.REQUIRED);
    TypeSpec.Builder binder =
        TypeSpec.classBuilder(names.binder(struct.symbol()))
            .addModifiers(PUBLIC, FINAL)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(usesDeprecated(struct)))
            .addJavadoc(
                "Fills a {@link $T} from a request, each field from the places that the IDL gives it."
                    + "\n",
                type)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(
                methods.bind(
                    struct.fields(),
                    type,
                    builder,
                    hiddenRequired(struct, CodeBlock.of("$T.builder()", type)),
                    CodeBlock.of("request.build()")));
    List<Field> inJson = BindMethods.inJson(struct.fields());
    if (!inJson.isEmpty()) {
      binder.addMethod(methods.readBody(struct.fields(), builder));
    }
    return binder.build();
  }

  private boolean usesDeprecated(StructType struct) {
    return names.java().deprecations().usesOf(struct)
        || struct.fields().stream()
            .anyMatch(field -> FieldPlaces.isHidden(field) && zeros.isDeprecated(field.type()));
  }

  /** The expression of a builder with zeros in the required fields that nothing may set. */
  private CodeBlock hiddenRequired(StructType struct, CodeBlock builder) {
    CodeBlock.Builder result = builder.toBuilder();
    for (Field field : struct.fields()) {
      if (field.requiredness() == Requiredness.REQUIRED && FieldPlaces.isHidden(field)) {
        zeros
            .of(field.type())
            .ifPresent(zero -> result.add(".$L($L)", names.java().setter(struct, field), zero));
      }
    }
    return result.build();
  }
}
