package io.github.kitexjava.thrift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a struct, union or exception looks like, and how to read and make its values by index.
 *
 * <p>For code that handles any struct. Immutable.
 */
public final class StructDescriptor<T> {

  /** Which keyword declares it. */
  public enum Kind {
    STRUCT,
    UNION,
    EXCEPTION
  }

  private final Kind kind;
  private final String name;
  private final List<FieldDescriptor> fields;
  private final Getter<T> getter;
  private final Creator<T> creator;

  private StructDescriptor(Builder builder, Getter<T> getter, Creator<T> creator) {
    this.kind = builder.kind;
    this.name = builder.name;
    this.fields = List.copyOf(builder.fields);
    this.getter = getter;
    this.creator = creator;
  }

  /** Starts the descriptor of a struct, named as in the IDL. */
  public static Builder named(String name) {
    return new Builder(Kind.STRUCT, name);
  }

  /** Starts the descriptor of a union, named as in the IDL. */
  public static Builder union(String name) {
    return new Builder(Kind.UNION, name);
  }

  /** Starts the descriptor of an exception, named as in the IDL. */
  public static Builder exception(String name) {
    return new Builder(Kind.EXCEPTION, name);
  }

  public Kind kind() {
    return kind;
  }

  /** As in the IDL. */
  public String name() {
    return name;
  }

  /** In the order of the IDL. */
  public List<FieldDescriptor> fields() {
    return fields;
  }

  public Optional<FieldDescriptor> field(int id) {
    return fields.stream().filter(field -> field.id() == id).findFirst();
  }

  /** By the name in the IDL. */
  public Optional<FieldDescriptor> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * The value of a field, empty when it is not set. Its Java type is told by {@link BaseType} and
   * {@link ThriftType}.
   *
   * @throws IndexOutOfBoundsException if there is no such field
   */
  public Optional<Object> get(T struct, int index) {
    return Optional.ofNullable(getter.get(struct, index));
  }

  /**
   * Makes a value.
   *
   * @throws MissingFieldException if a required field is not among the values
   * @throws ClassCastException if a value is not of its field's type
   * @throws IllegalArgumentException if a union gets no value or more than one
   */
  public T create(Values values) {
    return creator.create(values);
  }

  /** Reads a field by index; null when it is not set. */
  @FunctionalInterface
  public interface Getter<T> {
    @Nullable Object get(T struct, int index);
  }

  /** Makes a value. */
  @FunctionalInterface
  public interface Creator<T> {
    T create(Values values);
  }

  /** The values of the fields of a struct that is to be made; enums as numbers. */
  @FunctionalInterface
  public interface Values {

    /** Empty when the field is to stay unset. */
    Optional<Object> value(int index);
  }

  /** Collects fields in the order of the IDL. */
  public static final class Builder {
    private final Kind kind;
    private final String name;
    private final List<FieldDescriptor> fields = new ArrayList<>();

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    public Builder field(int id, String name, ThriftType type, Requiredness requiredness) {
      fields.add(new FieldDescriptor(fields.size(), id, name, type, requiredness));
      return this;
    }

    public <T> StructDescriptor<T> build(Getter<T> getter, Creator<T> creator) {
      return new StructDescriptor<>(this, getter, creator);
    }
  }
}
