package io.github.kitexjava.thrift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a struct, union or exception looks like, and how to read and make its values by field.
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
  private final Map<Integer, FieldDescriptor> byId = new HashMap<>();
  private final Map<String, FieldDescriptor> byName = new HashMap<>();
  private final Annotations annotations;
  private final Getter<T> getter;
  private final Creator<T> creator;
  private final @Nullable UnknownFields<T> unknownFields;
  private final Map<Object, Object> derived = new ConcurrentHashMap<>();

  private StructDescriptor(
      Builder builder,
      Getter<T> getter,
      Creator<T> creator,
      @Nullable UnknownFields<T> unknownFields) {
    this.kind = builder.kind;
    this.name = builder.name;
    this.fields = List.copyOf(builder.fields);
    this.annotations = builder.annotations;
    this.getter = getter;
    this.creator = creator;
    this.unknownFields = unknownFields;
    for (FieldDescriptor field : fields) {
      byId.put(field.id(), field);
      byName.put(field.name(), field);
    }
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

  /** Of the IDL, where the code is generated with them. */
  public Annotations annotations() {
    return annotations;
  }

  /** In the order of the IDL. */
  public List<FieldDescriptor> fields() {
    return fields;
  }

  /** By its number in the IDL. */
  public Optional<FieldDescriptor> field(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** By the name in the IDL. */
  public Optional<FieldDescriptor> field(String name) {
    return Optional.ofNullable(byName.get(name));
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
   * The value of a field by its name in the IDL, empty when it is not set.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public Optional<Object> get(T struct, String field) {
    return get(struct, named(field, field(field)).index());
  }

  /**
   * True when values keep fields that this version does not know: unions do, structs on request.
   */
  public boolean keepsUnknownFields() {
    return unknownFields != null;
  }

  /** The fields of a value that this version does not know, in the order they came. */
  public List<UnknownField> unknownFields(T struct) {
    return unknownFields == null ? List.of() : unknownFields.of(struct);
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

  /**
   * Makes a value of fields by their names in the IDL; enums as numbers.
   *
   * @throws MissingFieldException if a required field is not among the values
   * @throws ClassCastException if a value is not of its field's type
   * @throws IllegalArgumentException if there is no field of such a name, or if a union gets no
   *     value or more than one
   */
  public T create(Map<String, ?> values) {
    values.keySet().forEach(field -> named(field, field(field)));
    return create(index -> Optional.ofNullable(values.get(fields.get(index).name())));
  }

  /**
   * What somebody works out of this descriptor, made once for each key and kept as long as it.
   *
   * @param make called once, perhaps more often if several threads ask at once for the first time
   */
  @SuppressWarnings("unchecked") // for one key there is one kind of value
  public <V> V derived(Object key, Function<? super StructDescriptor<T>, ? extends V> make) {
    Object known = derived.get(key);
    if (known == null) {
      known = make.apply(this);
      Object first = derived.putIfAbsent(key, known);
      known = first == null ? known : first;
    }
    return (V) known;
  }

  private FieldDescriptor named(String wanted, Optional<FieldDescriptor> field) {
    return field.orElseThrow(
        () -> new IllegalArgumentException("`" + name + "` has no field `" + wanted + "`"));
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

  /** Puts a value into the builder of a struct, by the index of its field. */
  @FunctionalInterface
  public interface Setter<B> {
    void set(B builder, int index, Object value);
  }

  /** Makes a union of its one value, by the index of its field. */
  @FunctionalInterface
  public interface Maker<T> {
    T make(int index, Object value);
  }

  /** Reads what a value keeps beside its fields. */
  @FunctionalInterface
  public interface UnknownFields<T> {
    List<UnknownField> of(T struct);
  }

  /** The values of the fields of a struct that is to be made; enums as numbers. */
  @FunctionalInterface
  public interface Values {

    /** Empty when the field is to stay unset. */
    Optional<Object> value(int index);

    /** Fields that the struct does not know; left out where it does not keep them. */
    default List<UnknownField> unknownFields() {
      return List.of();
    }
  }

  /** Collects fields in the order of the IDL. */
  public static final class Builder {
    private final Kind kind;
    private final String name;
    private final List<FieldDescriptor> fields = new ArrayList<>();
    private Annotations annotations = Annotations.NONE;

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    public Builder field(int id, String name, ThriftType type, Requiredness requiredness) {
      fields.add(
          new FieldDescriptor(fields.size(), id, name, type, requiredness, Annotations.NONE));
      return this;
    }

    /** Adds an annotation to the field that came last; to the struct before there is a field. */
    public Builder annotation(String key, String value) {
      if (fields.isEmpty()) {
        annotations = annotations.with(key, value);
        return this;
      }
      int last = fields.size() - 1;
      FieldDescriptor field = fields.get(last);
      fields.set(
          last,
          new FieldDescriptor(
              last,
              field.id(),
              field.name(),
              field.type(),
              field.requiredness(),
              field.annotations().with(key, value)));
      return this;
    }

    /**
     * For structs, which have builders.
     *
     * @param start makes an empty builder
     * @param setter is called for each field that has a value
     * @param end makes the struct of a builder
     */
    public <T, B> StructDescriptor<T> build(
        Getter<T> getter, Supplier<B> start, Setter<B> setter, Function<B, T> end) {
      return build(getter, values -> end.apply(filled(start, setter, values)));
    }

    /**
     * For structs that keep fields that they do not know.
     *
     * @param keep gives a builder the fields that it does not know
     */
    public <T, B> StructDescriptor<T> build(
        Getter<T> getter,
        Supplier<B> start,
        Setter<B> setter,
        Function<B, T> end,
        UnknownFields<T> unknownFields,
        BiConsumer<B, List<UnknownField>> keep) {
      return new StructDescriptor<>(
          this,
          getter,
          values -> {
            B builder = filled(start, setter, values);
            keep.accept(builder, values.unknownFields());
            return end.apply(builder);
          },
          unknownFields);
    }

    private <B> B filled(Supplier<B> start, Setter<B> setter, Values values) {
      B builder = start.get();
      for (FieldDescriptor field : fields) {
        Object value = values.value(field.index()).orElse(null);
        if (value != null) {
          setter.set(builder, field.index(), value);
        }
      }
      return builder;
    }

    /** For values without a builder. */
    public <T> StructDescriptor<T> build(Getter<T> getter, Creator<T> creator) {
      return new StructDescriptor<>(this, getter, creator, null);
    }

    /**
     * For unions, which have one value and keep one that they do not know.
     *
     * @param unknown makes a union of a field that it does not know
     */
    public <T> StructDescriptor<T> buildUnion(
        Getter<T> getter,
        Maker<T> maker,
        UnknownFields<T> unknownFields,
        Function<UnknownField, T> unknown) {
      return new StructDescriptor<>(
          this, getter, values -> only(values, maker, unknown), unknownFields);
    }

    private <T> T only(Values values, Maker<T> maker, Function<UnknownField, T> unknown) {
      T made = null;
      for (FieldDescriptor field : fields) {
        Object value = values.value(field.index()).orElse(null);
        if (value != null) {
          requireNone(made);
          made = maker.make(field.index(), value);
        }
      }
      for (UnknownField field : values.unknownFields()) {
        requireNone(made);
        made = unknown.apply(field);
      }
      if (made == null) {
        throw new IllegalArgumentException("no value for the union `" + name + "`");
      }
      return made;
    }

    private void requireNone(@Nullable Object made) {
      if (made != null) {
        throw new IllegalArgumentException("more than one value for the union `" + name + "`");
      }
    }
  }
}
