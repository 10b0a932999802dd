package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.ListBuilder;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.UnknownField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What was read of one struct so far. */
final class FieldValues<T> implements StructDescriptor.Values {
  private final StructDescriptor<T> descriptor;
  private final @Nullable Object[] values;
  private final ListBuilder<UnknownField> unknown = new ListBuilder<>(0);
  private List<UnknownField> unknownFields = List.of();
  private int count;

  FieldValues(StructDescriptor<T> descriptor) {
    this.descriptor = descriptor;
    this.values = new @Nullable Object[descriptor.fields().size()];
  }

  /** The last of several values of one field wins; a union counts them. */
  void set(FieldDescriptor field, Object value) {
    values[field.index()] = value;
    count++;
  }

  void addUnknown(UnknownField field) {
    unknown.add(field);
    count++;
  }

  /**
   * The value of what was read.
   *
   * @param failure makes the exception for a union without exactly one field
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field did not come
   */
  T create(BiFunction<Reason, String, DecodeException> failure) {
    if (descriptor.kind() == StructDescriptor.Kind.UNION && count != 1) {
      String number = count == 0 ? "no field" : "more than one field";
      throw failure.apply(
          Reason.BAD_UNION, "union `" + descriptor.name() + "` has " + number + " set");
    }
    unknownFields = unknown.build();
    return descriptor.create(this);
  }

  @Override
  public Optional<Object> value(int index) {
    return Optional.ofNullable(values[index]);
  }

  @Override
  public List<UnknownField> unknownFields() {
    return unknownFields;
  }
}
