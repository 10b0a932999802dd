package io.github.kitexjava.gen;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.kitexjava.idl.model.Type;
import java.util.Collection;
import java.util.List;

/**
 * Java that writes, reads and describes values, for generators of other packages: what the codecs
 * of generated types are made of. One for each generated class, because reading a container takes a
 * private method of that class. Not safe for use by several threads.
 */
public final class ValueCode {
  private final WriteStatements writes;
  private final ReadMethods reads;
  private final DescribedTypes types;

  /**
   * For one class.
   *
   * @param taken the names of methods that the class has otherwise
   */
  public ValueCode(JavaNames names, Collection<String> taken) {
    requireNonNull(names, "names");
    this.writes = new WriteStatements(names, WireFormat.BINARY);
    this.reads = new ReadMethods(names, WireFormat.BINARY, taken);
    this.types = new DescribedTypes(names);
  }

  /** True for base types and enums, which a {@code BinaryWriter} writes with one call. */
  public static boolean isScalar(Type type) {
    return WireTypes.isScalar(type);
  }

  /**
   * What the runtime's methods for a scalar are named after, such as {@code i64}.
   *
   * @throws IllegalArgumentException if the type is no scalar
   */
  public static String stem(Type type) {
    return WireTypes.stem(type);
  }

  /**
   * Statements that write a field with its header to a {@code BinaryWriter} named {@code out}.
   *
   * @param value an expression without side effects; for an enum its number
   */
  public CodeBlock writeField(int id, Type type, CodeBlock value) {
    return writes.field(id, type, value);
  }

  /**
   * Statements that write a value without header to a {@code BinaryWriter} named {@code out}.
   *
   * @param value an expression without side effects
   */
  public CodeBlock write(Type type, CodeBlock value) {
    return writes.value(type, value, 1);
  }

  /**
   * An expression that reads a value from a {@code BinaryReader} named {@code in}.
   *
   * @param hint what a private method that has to be made is named after
   */
  public CodeBlock read(Type type, String hint) {
    return reads.read(type, hint);
  }

  /** The private methods that the expressions so far call. */
  public List<MethodSpec> methods() {
    return List.copyOf(reads.specs());
  }

  /** The constant expression under which a {@code BinaryReader} reports a field. */
  public CodeBlock label(Type type, int id) {
    return WireTypes.label(type, id);
  }

  /** An expression for the runtime's description of a type. */
  public CodeBlock describe(Type type) {
    return types.describe(type);
  }
}
