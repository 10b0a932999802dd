package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.idl.model.StructType;

/** Emits the binder of a union that is the request of some method: it is the JSON body. */
final class UnionBinder {
  private final HttpNames names;

  UnionBinder(HttpNames names) {
    this.names = names;
  }

  TypeSpec generate(StructType union) {
    ClassName type = names.type(union.symbol());
    MethodSpec bind =
        MethodSpec.methodBuilder("bind")
            .addJavadoc(
                "@throws $T with everything that is wrong with the request\n",
                RuntimeNames.BIND_EXCEPTION)
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeNames.REQUEST_CONTEXT, "c")
            .returns(type)
            .addStatement("$T in = new $T(c)", RuntimeNames.BINDING, RuntimeNames.BINDING)
            .addStatement("return in.onlyJson($T::read)", names.json(union.symbol()))
            .build();
    return TypeSpec.classBuilder(names.binder(union.symbol()))
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addAnnotations(
            Deprecations.suppressed(names.java().deprecations().isDeprecated(union.symbol())))
        .addJavadoc("Reads a {@link $T} from the JSON body of a request.\n", type)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(bind)
        .build();
  }
}
