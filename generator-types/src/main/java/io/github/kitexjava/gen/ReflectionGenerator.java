package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Emits the class that gives the descriptor of one file. What stands behind a declaration is one
 * arm of a switch, so that nothing is loaded before it is asked for, and nothing linked for the
 * rest.
 */
final class ReflectionGenerator {
  /** More calls than this go to classes of their own: a class ends at 65,535 constants. */
  private static final int CALLS = 400;

  /** A method ends at 64 KiB; an arm takes about 30 bytes. */
  private static final int ARMS = 1_000;

  private static final String LOAD = "load";

  private final JavaNames names;
  private final Set<FileId> described;
  private final DeclaredParts parts;

  /**
   * For the files of one run.
   *
   * @param described those that have such a class
   * @param services what tells how a service is called
   */
  ReflectionGenerator(JavaNames names, Set<FileId> described, ServiceDescriptors services) {
    this.names = names;
    this.described = described;
    this.parts = new DeclaredParts(names, services);
  }

  TypeSpec generate(ThriftFile file) {
    ClassName name = names.reflection(file.id());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "What {@code $L} declares, by name. No type is loaded before it is asked for.\n",
                Identifiers.legal(file.baseName()))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(names.deprecations().usesIn(file)))
            .addModifiers(PUBLIC, FINAL);
    List<CodeBlock> calls = new ArrayList<>();
    for (FileId include : file.includes()) {
      if (described.contains(include)) {
        calls.add(CodeBlock.of(".include(() -> $T.file())", names.reflection(include)));
      }
    }
    file.declarations().forEach(declaration -> calls.addAll(parts.calls(declaration)));
    addDescriptor(type, name, file.displayPath(), calls);
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    type.addMethod(
        MethodSpec.methodBuilder("file")
            .addModifiers(PUBLIC, STATIC)
            .returns(RuntimeTypes.FILE_DESCRIPTOR)
            .addStatement("return FILE")
            .build());
    addLoader(type, file.declarations().stream().map(parts::loaded).toList());
    return type.build();
  }

  private static void addDescriptor(
      TypeSpec.Builder type, ClassName name, String path, List<CodeBlock> calls) {
    CodeBlock start =
        CodeBlock.of(
            "$T.named($L, $T::$L)",
            RuntimeTypes.FILE_DESCRIPTOR,
            JavaLiteral.quoted(path),
            name,
            LOAD);
    FieldSpec.Builder field =
        FieldSpec.builder(RuntimeTypes.FILE_DESCRIPTOR, "FILE", PRIVATE, STATIC, FINAL);
    if (calls.size() <= CALLS) {
      CodeBlock.Builder chain = CodeBlock.builder().add("\n$>$>$L$>$>", start);
      calls.forEach(call -> chain.add("\n$L", call));
      type.addField(field.initializer(chain.add("\n.build()$<$<$<$<").build()).build());
      return;
    }
    MethodSpec.Builder make =
        MethodSpec.methodBuilder("make")
            .addModifiers(PRIVATE, STATIC)
            .returns(RuntimeTypes.FILE_DESCRIPTOR)
            .addStatement("$T file = $L", RuntimeTypes.FILE_DESCRIPTOR_BUILDER, start);
    for (int first = 0; first < calls.size(); first += CALLS) {
      String part = LargeValueRenderer.PART + first / CALLS;
      make.addStatement("$L.addTo(file)", part);
      type.addType(part(part, calls.subList(first, Math.min(first + CALLS, calls.size()))));
    }
    type.addField(field.initializer("make()").build());
    type.addMethod(make.addStatement("return file.build()").build());
  }

  private static TypeSpec part(String name, List<CodeBlock> calls) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("addTo")
            .addModifiers(STATIC)
            .addParameter(RuntimeTypes.FILE_DESCRIPTOR_BUILDER, "file");
    calls.forEach(call -> method.addStatement("file$L", call));
    return TypeSpec.classBuilder(name)
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addMethod(method.build())
        .build();
  }

  private static void addLoader(TypeSpec.Builder type, List<CodeBlock> loaded) {
    if (loaded.size() <= ARMS) {
      type.addMethod(loader(LOAD, 0, loaded));
      return;
    }
    List<CodeBlock> calls = new ArrayList<>();
    List<MethodSpec> methods = new ArrayList<>();
    for (int first = 0; first < loaded.size(); first += ARMS) {
      String name = LOAD + methods.size();
      List<CodeBlock> some = loaded.subList(first, Math.min(first + ARMS, loaded.size()));
      methods.add(loader(name, first, some));
      calls.add(CodeBlock.of("$L(index)", name));
    }
    type.addMethod(switchOver(LOAD, "index / " + ARMS, 0, calls)).addMethods(methods);
  }

  private static MethodSpec loader(String name, int first, List<CodeBlock> loaded) {
    return switchOver(name, "index", first, loaded);
  }

  private static MethodSpec switchOver(
      String name, String selector, int first, List<CodeBlock> arms) {
    CodeBlock.Builder body = CodeBlock.builder().add("return switch ($L) {\n$>", selector);
    for (int i = 0; i < arms.size(); i++) {
      body.add("case $L -> $L;\n", first + i, arms.get(i));
    }
    body.add("default -> throw new $T(index);\n$<};\n", IndexOutOfBoundsException.class);
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .returns(Object.class)
        .addParameter(int.class, "index")
        .addCode(body.build())
        .build();
  }
}
