package io.github.kitexjava.gen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedTypes;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.model.TypedefType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which generated code names something deprecated of another class, so that the compiler
 * would warn of it. Immutable.
 */
public final class Deprecations {
  private static final String WARNING = "deprecation";

  private final Program program;

  Deprecations(Program program) {
    this.program = program;
  }

  /** An annotation against the compiler's warning, or nothing. */
  public static List<AnnotationSpec> suppressed(boolean uses) {
    return uses ? List.of(suppression(WARNING)) : List.of();
  }

  /** {@code @SuppressWarnings} with these names. */
  static AnnotationSpec suppression(String... warnings) {
    CodeBlock names =
        Stream.of(warnings)
            .map(warning -> CodeBlock.of("$S", warning))
            .collect(CodeBlock.joining(", "));
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", warnings.length == 1 ? "$L" : "{$L}", names)
        .build();
  }

  /** Whether a type is deprecated itself. */
  public boolean isDeprecated(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.ENUM
        ? of(program.enumeration(symbol)).isDeprecated()
        : of(program.struct(symbol)).isDeprecated();
  }

  /** Whether the class of this type must keep the compiler from warning. */
  boolean usesIn(StructType struct) {
    return !of(struct).isDeprecated() && struct.fields().stream().anyMatch(this::uses);
  }

  /** Whether the holder of these constants must keep the compiler from warning. */
  boolean usesIn(List<ConstantType> constants) {
    return constants.stream()
        .filter(each -> !of(each).isDeprecated())
        .anyMatch(each -> uses(each.type()) || uses(each.value()));
  }

  /** Whether the descriptor of a file names something deprecated. */
  boolean usesIn(ThriftFile file) {
    return Stream.of(
                file.declarations(StructType.class).stream().map(Deprecations::of),
                file.declarations(EnumType.class).stream().map(Deprecations::of),
                file.declarations(ConstantType.class).stream().map(Deprecations::of))
            .flatMap(each -> each)
            .anyMatch(Deprecation::isDeprecated)
        || file.declarations(TypedefType.class).stream().anyMatch(each -> uses(each.target()))
        || file.declarations(ConstantType.class).stream().anyMatch(each -> uses(each.type()));
  }

  /** Whether code that makes or reads values of this type names something deprecated. */
  public boolean usesOf(StructType struct) {
    return of(struct).isDeprecated()
        || struct.fields().stream().anyMatch(field -> of(field).isDeprecated() || uses(field));
  }

  /** Whether the arguments, the result or the exceptions of a method name something deprecated. */
  public boolean usesIn(ServiceType.Method method) {
    return method.result().stream().anyMatch(this::uses)
        || Stream.of(method.arguments(), method.exceptions())
            .flatMap(List::stream)
            .anyMatch(this::uses);
  }

  /** The default of an enum is written as its number, which no one is warned of. */
  private boolean uses(Field field) {
    return uses(field.type())
        || field
            .defaultValue()
            .filter(value -> !(value instanceof ConstantValue.EnumNumber))
            .stream()
            .anyMatch(this::uses);
  }

  /** Whether the Java of this type names something deprecated. */
  public boolean uses(Type type) {
    return NamedTypes.of(type).stream().anyMatch(this::isDeprecated);
  }

  /** Whether the Java expression of this value names something deprecated. */
  public boolean uses(ConstantValue value) {
    if (value instanceof ConstantValue.EnumNumber number) {
      EnumType type = program.enumeration(number.symbol());
      return isDeprecated(number.symbol())
          || type.constant(number.number()).stream().anyMatch(each -> of(each).isDeprecated());
    }
    if (value instanceof ConstantValue.Elements list) {
      return list.elements().stream().anyMatch(this::uses);
    }
    if (value instanceof ConstantValue.Entries map) {
      return map.entries().stream().anyMatch(each -> uses(each.key()) || uses(each.value()));
    }
    return value instanceof ConstantValue.StructValue struct && uses(struct);
  }

  private boolean uses(ConstantValue.StructValue value) {
    StructType struct = program.struct(value.symbol());
    if (value.members().isEmpty() && struct.symbol().kind() == Symbol.Kind.UNION) {
      return usesOf(struct); // one of its defaults is meant
    }
    return of(struct).isDeprecated()
        || value.members().stream()
            .anyMatch(each -> of(each.field()).isDeprecated() || uses(each.value()));
  }

  static Deprecation of(StructType type) {
    return Deprecation.of(type.annotations(), type.doc());
  }

  static Deprecation of(ConstantType constant) {
    return Deprecation.of(constant.annotations(), constant.doc());
  }

  static Deprecation of(EnumType type) {
    return Deprecation.of(type.annotations(), type.doc());
  }

  static Deprecation of(EnumType.Constant constant) {
    return Deprecation.of(constant.annotations(), constant.doc());
  }

  static Deprecation of(Field field) {
    return Deprecation.of(field.annotations(), field.doc());
  }
}
