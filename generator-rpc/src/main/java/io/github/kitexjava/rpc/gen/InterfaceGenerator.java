package io.github.kitexjava.rpc.gen;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.gen.SafeJavadoc;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ServiceType;
import java.util.Optional;

/**
 * Emits the interface of a service, which handlers implement and clients offer. It is never
 * {@code @Deprecated} itself, nor are its methods: the compiler would blame the handler, which has
 * to answer the callers that are left. {@code Async} is for callers only.
 */
final class InterfaceGenerator {
  static final String ASYNC = "Async";

  private final RpcNames names;

  InterfaceGenerator(RpcNames names) {
    this.names = names;
  }

  TypeSpec generate(ServiceType service) {
    Optional<ClassName> base = names.base(service).map(names::service);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(names.service(service))
            .addModifiers(PUBLIC)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(names.usesDeprecated(names.own(service))))
            .addJavadoc(doc(service));
    TypeSpec.Builder async =
        TypeSpec.interfaceBuilder(ASYNC)
            .addModifiers(PUBLIC, STATIC)
            .addJavadoc(
                "The same calls without waiting. A failure arrives in the future, never as an"
                    + " exception here.\n");
    base.ifPresent(type::addSuperinterface);
    base.ifPresent(name -> async.addSuperinterface(name.nestedClass(ASYNC)));
    for (ServiceMethod method : names.own(service)) {
      type.addMethod(
          MethodSignatures.blocking(method)
              .addModifiers(PUBLIC, ABSTRACT)
              .addJavadoc(doc(method))
              .build());
      async.addMethod(
          MethodSignatures.async(method)
              .addModifiers(PUBLIC, ABSTRACT)
              .addJavadoc(method.deprecation().document(CodeBlock.of("")))
              .addAnnotations(method.deprecation().annotations())
              .build());
    }
    return type.addType(async.build()).build();
  }

  private CodeBlock doc(ServiceType service) {
    // No line number: every line inserted above would change the file.
    String deprecated = RpcNames.deprecation(service).sentence();
    CodeBlock words = SafeJavadoc.of(service.doc(), deprecated);
    return CodeBlock.builder()
        .add(words)
        .add(words.isEmpty() ? "" : "\n<p>")
        .add("Implement this to serve; {@link $T} implements it to call.\n", names.client(service))
        .build();
  }

  private CodeBlock doc(ServiceMethod method) {
    CodeBlock.Builder doc = CodeBlock.builder();
    String oneway =
        method.method().oneway() ? "One way: returns before the server has seen it." : "";
    String deprecated = method.deprecation().sentence();
    doc.add(SafeJavadoc.of(method.method().doc(), oneway, wide(method), deprecated));
    if (!doc.isEmpty() && hasTags(method)) {
      doc.add("\n");
    }
    if (!method.isWide()) {
      for (Argument argument : method.arguments()) {
        addTag(doc, "@param " + argument.name(), argument.field());
      }
    }
    for (Field exception : method.method().exceptions()) {
      String type = names.java().className(RpcNames.exceptionSymbol(exception)).simpleName();
      addTag(doc, "@throws " + type, exception);
    }
    return doc.build();
  }

  private static String wide(ServiceMethod method) {
    return method.isWide()
        ? "Takes its "
            + method.arguments().size()
            + " arguments in one, because Java has no method with so many parameters."
        : "";
  }

  private static boolean hasTags(ServiceMethod method) {
    return method.method().arguments().stream().anyMatch(a -> !a.doc().text().isBlank())
        || method.method().exceptions().stream().anyMatch(e -> !e.doc().text().isBlank());
  }

  private static void addTag(CodeBlock.Builder doc, String tag, Field field) {
    if (!field.doc().text().isBlank()) {
      doc.add("$L $L\n", tag, SafeJavadoc.text(field.doc().text()));
    }
  }
}
