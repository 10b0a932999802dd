package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders values of any size: what is too large for one expression becomes methods, and those go to
 * nested classes, since a method ends at 64 KiB and a class at 65,535 constants.
 */
final class LargeValueRenderer extends ValueRenderer {
  /** The name of the nested classes, before their number. */
  static final String PART = "Part";

  /** Numbers, texts and so on in one method; each takes up to some 60 bytes of code. */
  private static final int METHOD = 200;

  private static final int CLASS = 8_000;

  private final JavaNames names;
  private final List<TypeSpec.Builder> parts = new ArrayList<>();
  private int inPart = CLASS;
  private int methods;

  LargeValueRenderer(Program program, JavaNames names) {
    super(program, names);
    this.names = names;
  }

  /** The nested classes that the expressions so far call. */
  List<TypeSpec> parts() {
    return parts.stream().map(TypeSpec.Builder::build).toList();
  }

  /** How many numbers, texts and so on a value has. */
  static int weight(ConstantValue value) {
    if (value instanceof ConstantValue.Elements list) {
      return 1 + list.elements().stream().mapToInt(LargeValueRenderer::weight).sum();
    }
    if (value instanceof ConstantValue.Entries map) {
      return 1
          + map.entries().stream()
              .mapToInt(entry -> weight(entry.key()) + weight(entry.value()))
              .sum();
    }
    if (value instanceof ConstantValue.StructValue struct) {
      return 1 + struct.members().stream().mapToInt(member -> weight(member.value())).sum();
    }
    return 1;
  }

  /** A call of a method that makes the value. */
  CodeBlock call(ConstantValue value, Type type) {
    MethodSpec.Builder method = method(names.typeName(type));
    CodeBlock expression = render(value, type);
    return add(method.addStatement("return $L", expression), Math.min(weight(value), METHOD));
  }

  @Override
  CodeBlock container(ConstantValue value, Type type) {
    if (weight(value) <= METHOD) {
      return super.container(value, type);
    }
    TypeName builder = builderType(type);
    MethodSpec.Builder whole =
        method(names.typeName(type)).addStatement("$T builder = $L", builder, builder(value, type));
    List<CodeBlock> additions = additions(value, type);
    int perMethod = Math.max(1, METHOD / Math.max(1, averageWeight(value, additions.size())));
    for (int start = 0; start < additions.size(); start += perMethod) {
      MethodSpec.Builder some = method(TypeName.VOID).addParameter(builder, "builder");
      for (CodeBlock addition :
          additions.subList(start, Math.min(start + perMethod, additions.size()))) {
        some.addStatement("builder$L", addition);
      }
      CodeBlock call = add(some, METHOD);
      whole.addStatement("$L", withArgument(call));
    }
    return add(whole.addStatement("return builder.build()"), additions.size() / perMethod);
  }

  /** Large elements are calls by now, which weigh next to nothing. */
  private static int averageWeight(ConstantValue value, int count) {
    return Math.min(METHOD, (weight(value) + count - 1) / count);
  }

  private static CodeBlock withArgument(CodeBlock call) {
    String text = call.toString();
    return CodeBlock.of("$L(builder)", text.substring(0, text.length() - 2));
  }

  private MethodSpec.Builder method(TypeName result) {
    return MethodSpec.methodBuilder("value" + methods++).addModifiers(STATIC).returns(result);
  }

  private CodeBlock add(MethodSpec.Builder method, int weight) {
    if (inPart + weight > CLASS) {
      parts.add(TypeSpec.classBuilder(PART + parts.size()).addModifiers(PRIVATE, STATIC, FINAL));
      inPart = 0;
    }
    inPart += weight;
    MethodSpec spec = method.build();
    parts.get(parts.size() - 1).addMethod(spec);
    return CodeBlock.of("$L.$L()", PART + (parts.size() - 1), spec.name());
  }
}
