package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Java expressions that read and write a value of any type as JSON. In the generated code {@code
 * in} is a {@code JsonInput} and {@code out} a {@code JsonGenerator}.
 */
final class JsonExpressions {
  private final HttpNames names;

  JsonExpressions(HttpNames names) {
    this.names = names;
  }

  /** An expression that reads a value at which the variable {@code in} stands. */
  CodeBlock read(Type type, String in) {
    return type.resolved().accept(new Reading(in, 1));
  }

  /** A {@code JsonReader}: a method reference where one does. */
  CodeBlock reader(Type type) {
    return reader(type, 1);
  }

  private CodeBlock reader(Type type, int depth) {
    Type resolved = type.resolved();
    if (resolved instanceof BaseType base) {
      return CodeBlock.of("$T::$L", RuntimeNames.JSON_INPUT, method(base));
    }
    if (resolved instanceof NamedType named) {
      return CodeBlock.of("$T::read", names.json(named.symbol()));
    }
    String in = numbered("element", depth);
    return CodeBlock.of("$L -> $L", in, resolved.accept(new Reading(in, depth + 1)));
  }

  /** A function from {@code BindingValue} to the value: for map keys and for texts of a request. */
  CodeBlock fromText(Type type) {
    return fromText(type, 1);
  }

  private CodeBlock fromText(Type type, int depth) {
    Type resolved = type.resolved();
    if (resolved instanceof BaseType base) {
      return CodeBlock.of("$T::$L", RuntimeNames.BINDING_VALUE, method(base));
    }
    if (resolved instanceof NamedType named && named.isEnum()) {
      return CodeBlock.of("$T::fromText", names.json(named.symbol()));
    }
    String text = numbered("text", depth);
    return CodeBlock.of(
        "$L -> $L.$Ljson($L).orElse(null)",
        text,
        text,
        witness(resolved),
        reader(resolved, depth + 1));
  }

  /** A statement's expression that writes the value of an expression. */
  CodeBlock write(Type type, CodeBlock value) {
    return type.resolved().accept(new Writing(value, "out", 1));
  }

  /** A {@code JsonWriter}: a method reference where one does. */
  CodeBlock writer(Type type) {
    return writer(type, 1);
  }

  private CodeBlock writer(Type type, int depth) {
    Type resolved = type.resolved();
    if (resolved instanceof BaseType base) {
      return CodeBlock.of("$T::$L", RuntimeNames.JSON_OUTPUT, method(base));
    }
    if (resolved instanceof NamedType named) {
      return CodeBlock.of("$T::write", names.json(named.symbol()));
    }
    String out = "out" + (depth + 1);
    String element = numbered("element", depth);
    CodeBlock body = resolved.accept(new Writing(CodeBlock.of("$L", element), out, depth + 1));
    return CodeBlock.of("($L, $L) -> $L", out, element, body);
  }

  /** A function from a map's key to its text. */
  private CodeBlock keyText(Type type, int depth) {
    Type resolved = type.resolved();
    if (resolved == BaseType.STRING) {
      return CodeBlock.of("$T.identity()", Function.class);
    }
    if (resolved == BaseType.BINARY) {
      return CodeBlock.of("$T::base64", RuntimeNames.JSON_OUTPUT);
    }
    if (resolved instanceof BaseType) {
      return CodeBlock.of("$T::valueOf", String.class);
    }
    if (resolved instanceof NamedType named && named.isEnum()) {
      return CodeBlock.of("$T::toText", names.json(named.symbol()));
    }
    String key = numbered("key", depth);
    return CodeBlock.of(
        "$L -> $T.$Lwrite($L, $L)",
        key,
        RuntimeNames.JSON_TEXT,
        witness(resolved),
        key,
        writer(resolved, depth + 1));
  }

  /**
   * The type arguments of a call inside a lambda. Without them javac infers lambdas in lambdas in a
   * time that doubles with each level: a minute for three.
   */
  private CodeBlock witness(int depth, Type... types) {
    return depth == 1 ? CodeBlock.of("") : witness(types);
  }

  /** The types as type arguments of a call. */
  CodeBlock witness(Type... types) {
    return Stream.of(types)
        .map(type -> CodeBlock.of("$T", names.java().boxed(type)))
        .collect(CodeBlock.joining(", ", "<", ">"));
  }

  /** Lambdas stand inside each other, so that each depth has its own names. */
  private static String numbered(String name, int depth) {
    return depth == 1 ? name : name + depth;
  }

  /** The name that the runtime gives a base type. */
  static String method(BaseType base) {
    return switch (base) {
      case BOOL -> "bool";
      case I8 -> "i8";
      case I16 -> "i16";
      case I32 -> "i32";
      case I64 -> "i64";
      case DOUBLE -> "real";
      case STRING -> "string";
      case BINARY -> "binary";
      case UUID -> "uuid";
    };
  }

  private final class Reading implements Type.Visitor<CodeBlock> {
    private final String in;
    private final int depth;

    Reading(String in, int depth) {
      this.in = in;
      this.depth = depth;
    }

    @Override
    public CodeBlock base(BaseType type) {
      return CodeBlock.of("$L.$L()", in, method(type));
    }

    @Override
    public CodeBlock list(ListType type) {
      return CodeBlock.of(
          "$L.$Llist($L)", in, witness(depth, type.element()), reader(type.element(), depth));
    }

    @Override
    public CodeBlock set(SetType type) {
      return CodeBlock.of(
          "$L.$L$L($L)",
          in,
          witness(depth, type.element()),
          names.java().hasSetsAsLists() ? "list" : "set",
          reader(type.element(), depth));
    }

    @Override
    public CodeBlock map(MapType type) {
      return CodeBlock.of(
          "$L.$Lmap($L, $L)",
          in,
          witness(depth, type.key(), type.value()),
          fromText(type.key(), depth),
          reader(type.value(), depth));
    }

    @Override
    public CodeBlock alias(AliasType type) {
      return type.resolved().accept(this);
    }

    @Override
    public CodeBlock named(NamedType type) {
      return CodeBlock.of("$T.read($L)", names.json(type.symbol()), in);
    }
  }

  private final class Writing implements Type.Visitor<CodeBlock> {
    private final CodeBlock value;
    private final String out;
    private final int depth;

    Writing(CodeBlock value, String out, int depth) {
      this.value = value;
      this.out = out;
      this.depth = depth;
    }

    @Override
    public CodeBlock base(BaseType type) {
      return call(RuntimeNames.JSON_OUTPUT, method(type));
    }

    @Override
    public CodeBlock list(ListType type) {
      return array(type.element());
    }

    @Override
    public CodeBlock set(SetType type) {
      return array(type.element());
    }

    private CodeBlock array(Type element) {
      return CodeBlock.of(
          "$T.$Larray($L, $L, $L)",
          RuntimeNames.JSON_OUTPUT,
          witness(depth, element),
          out,
          value,
          writer(element, depth));
    }

    @Override
    public CodeBlock map(MapType type) {
      return CodeBlock.of(
          "$T.$Lobject($L, $L, $L, $L)",
          RuntimeNames.JSON_OUTPUT,
          witness(depth, type.key(), type.value()),
          out,
          value,
          keyText(type.key(), depth),
          writer(type.value(), depth));
    }

    @Override
    public CodeBlock alias(AliasType type) {
      return type.resolved().accept(this);
    }

    @Override
    public CodeBlock named(NamedType type) {
      return call(names.json(type.symbol()), "write");
    }

    private CodeBlock call(ClassName owner, String method) {
      return CodeBlock.of("$T.$L($L, $L)", owner, method, out, value);
    }
  }
}
