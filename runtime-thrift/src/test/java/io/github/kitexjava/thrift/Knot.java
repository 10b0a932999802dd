package io.github.kitexjava.thrift;

import org.jspecify.annotations.Nullable;

/** As generated with setters: {@code struct Knot { 1: required string name, 2: Knot next }}. */
final class Knot implements ThriftBean {
  private @Nullable String name;
  private @Nullable Knot next;

  static Knot of(@Nullable String name) {
    Knot knot = new Knot();
    knot.name = name;
    return knot;
  }

  void setNext(Knot knot) {
    next = knot;
  }

  @Nullable Knot getNext() {
    return next;
  }

  @Override
  @SuppressWarnings("NullAway") // a type with null
  public Knot copy() {
    Knot copy = of(name);
    copy.next = Copies.of(next);
    return copy;
  }

  @Override
  public String toString() {
    return Fields.toString(this, Descriptor.INSTANCE);
  }

  @Override
  public StructDescriptor<Knot> descriptor() {
    return Descriptor.INSTANCE;
  }

  private static final class Descriptor {
    static final StructDescriptor<Knot> INSTANCE =
        StructDescriptor.named("Knot")
            .field(1, "name", Types.string(), Requiredness.REQUIRED)
            .field(2, "next", Types.struct(() -> Descriptor.INSTANCE), Requiredness.OPTIONAL)
            .build(Descriptor::get, Descriptor::create);

    private static @Nullable Object get(Knot knot, int index) {
      return index == 0 ? knot.name : knot.next;
    }

    private static Knot create(StructDescriptor.Values values) {
      Knot knot = of((String) values.value(0).orElse(null));
      knot.next = (Knot) values.value(1).orElse(null);
      return knot;
    }
  }
}
