package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.JavaNames;
import io.github.kitexjava.gen.ValueCode;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.Type;
import java.util.List;

/** Expressions that describe, write and read the arguments and the result of a method. */
final class ArgumentCode {
  private final JavaNames names;
  private final ValueCode values;

  ArgumentCode(JavaNames names, ValueCode values) {
    this.names = names;
    this.values = values;
  }

  /** One call on a descriptor's builder, with its dot. */
  CodeBlock declaration(Argument argument) {
    CodeBlock start =
        CodeBlock.of(
            ".argument($L, $S, $L",
            argument.field().id(),
            argument.field().name(),
            values.describe(argument.field().type()));
    CodeBlock.Builder call = start.toBuilder();
    boolean hasDefault = argument.field().defaultValue().isPresent();
    if (hasDefault || argument.field().requiredness() != Requiredness.DEFAULT) {
      call.add(", $T.$L", RuntimeNames.REQUIREDNESS, argument.field().requiredness().name());
    }
    argument.field().defaultValue().ifPresent(v -> call.add(", $L", defaultValue(argument, v)));
    return call.add(")").build();
  }

  private CodeBlock defaultValue(Argument argument, ConstantValue value) {
    return value instanceof ConstantValue.EnumNumber number
        ? CodeBlock.of("$L", number.number())
        : names.value(value, argument.field().type());
  }

  /** The codec of all arguments; a method without arguments needs none. */
  CodeBlock codec(ServiceMethod method) {
    Argument first = method.arguments().get(0);
    if (method.arguments().size() == 1 && first.isStruct() && !first.isRequired()) {
      return CodeBlock.of(
          "$T.struct($L, $T.CODEC)",
          RuntimeNames.ARGUMENT_CODEC,
          first.field().id(),
          names.typeName(first.field().type().resolved()));
    }
    return CodeBlock.builder()
        .add("$T.of(\n$>$>", RuntimeNames.ARGUMENT_CODEC)
        .add("(out, arguments) -> $L,\n", writer(method))
        .add("(in, field, arguments) -> {\n$>")
        .add("switch (field) {\n$>")
        .add(
            method.arguments().stream()
                .map(a -> readCase(a, method.name()))
                .collect(CodeBlock.joining("")))
        .add("default -> in.skip(field);\n")
        .add("$<}\n$<}$<$<)")
        .build();
  }

  private CodeBlock writer(ServiceMethod method) {
    List<Argument> arguments = method.arguments();
    if (arguments.size() == 1 && arguments.get(0).isAlwaysWritten()) {
      Argument only = arguments.get(0);
      return expression(values.writeField(only.field().id(), only.field().type(), only.stored()));
    }
    return block(arguments.stream().map(a -> write(method, a)).collect(CodeBlock.joining("")));
  }

  private CodeBlock write(ServiceMethod method, Argument argument) {
    int id = argument.field().id();
    Type type = argument.field().type();
    if (argument.isAlwaysWritten()) {
      return values.writeField(id, type, argument.stored());
    }
    CodeBlock.Builder code =
        CodeBlock.builder().beginControlFlow("if (arguments.isSet($L))", argument.index());
    if (isWrittenAtOnce(type)) {
      code.add(values.writeField(id, type, argument.stored()));
    } else {
      code.addStatement("$T value = $L", argument.type(), argument.stored())
          .add(values.writeField(id, type, CodeBlock.of("value")));
    }
    if (argument.isRequired()) {
      code.nextControlFlow("else")
          .addStatement(
              "throw new $T($S, $S)",
              RuntimeNames.MISSING_FIELD,
              method.wireName(),
              argument.field().name());
    }
    return code.endControlFlow().build();
  }

  /** True if the code names the value once: one with a loop in it names it again. */
  private static boolean isWrittenAtOnce(Type type) {
    Type resolved = type.resolved();
    return ValueCode.isScalar(resolved)
        || resolved instanceof NamedType
        || (resolved instanceof ListType list && ValueCode.isScalar(list.element()));
  }

  private CodeBlock readCase(Argument argument, String methodName) {
    CodeBlock value =
        argument.isEnum()
            ? CodeBlock.of("in.i32()")
            : values.read(
                argument.field().type(), methodName + RpcNames.upperFirst(argument.name()));
    return CodeBlock.of(
        "case $L -> arguments.$L($L, $L);\n",
        values.label(argument.field().type(), argument.field().id()),
        argument.access(),
        argument.index(),
        value);
  }

  /** The codec of what a method returns. */
  CodeBlock result(Type type, ServiceMethod method) {
    Type resolved = type.resolved();
    if (resolved instanceof BaseType base) {
      return CodeBlock.of("$T.$L", RuntimeNames.RESULT_CODEC, base.name());
    }
    TypeName name = names.typeName(resolved);
    if (resolved instanceof NamedType named && !named.isEnum()) {
      return CodeBlock.of("$T.of($T.CODEC)", RuntimeNames.RESULT_CODEC, name);
    }
    CodeBlock write = values.write(resolved, CodeBlock.of("value"));
    return CodeBlock.builder()
        .add("$T.of(\n$>$>$L,\n", RuntimeNames.RESULT_CODEC, values.describe(resolved))
        .add("(out, value) -> ")
        .add(isWrittenAtOnce(resolved) ? expression(write) : block(write))
        .add(",\n")
        .add("in -> $L$<$<)", values.read(resolved, method.name() + "Result"))
        .build();
  }

  private static CodeBlock block(CodeBlock statements) {
    return CodeBlock.builder().add("{\n$>").add(statements).add("$<}").build();
  }

  /** One statement as the body of a lambda. */
  private static CodeBlock expression(CodeBlock statement) {
    String text = statement.toString().strip();
    return CodeBlock.of("$L", text.substring(0, text.length() - 1));
  }
}
