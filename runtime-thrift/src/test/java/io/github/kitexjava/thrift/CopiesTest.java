package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.thrift.protocol.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private final Knot knot = Knot.of("a");

  /** As generated: a struct without setters that holds a bean of another build. */
  private record Holder(Knot knot, List<UnknownField> unknown) implements ThriftStruct {
    private static final StructDescriptor<Holder> DESCRIPTOR =
        StructDescriptor.named("Holder")
            .field(1, "knot", Types.struct(() -> Knot.of("").descriptor()), Requiredness.DEFAULT)
            .build(
                (holder, index) -> holder.knot,
                Made::new,
                (made, index, value) -> made.knot = (Knot) value,
                made -> new Holder(java.util.Objects.requireNonNull(made.knot), made.unknown),
                Holder::unknown,
                (made, unknown) -> made.unknown = unknown);

    @Override
    public StructDescriptor<Holder> descriptor() {
      return DESCRIPTOR;
    }
  }

  private static final class Made {
    private @Nullable Knot knot;
    private List<UnknownField> unknown = List.of();
  }

  @Test
  @SuppressWarnings("NullAway") // a type with null
  void whatCannotChangeIsItsOwnCopy() {
    List<Object> values =
        List.of(
            7,
            "text",
            Containers.copyOf(List.of(1, 2)),
            Containers.copyOf(List.of("a")),
            Containers.copyOf(Set.of("a")),
            Containers.copyOf(Map.of("a", List.of(1))),
            Node.of("root", Node.of("leaf")));
    for (Object value : values) {
      assertThat(Copies.of(value)).isSameAs(value);
    }
    assertThat(Copies.<@Nullable Object>of(null)).isNull();
  }

  @Test
  void aBeanIsCopiedWithThoseInIt() {
    Knot next = Knot.of("b");
    knot.setNext(next);
    Knot copy = Copies.of(knot);
    assertThat(copy).isNotSameAs(knot).hasToString(knot.toString());
    assertThat(copy.getNext()).isNotSameAs(next);
  }

  @Test
  void whatHoldsBeansIsMadeAnewAroundTheirCopies() {
    assertThat(Copies.of(Containers.copyOf(List.of(knot))).get(0)).isNotSameAs(knot);
    assertThat(Copies.of(Containers.copyOf(Set.of(knot))).iterator().next()).isNotSameAs(knot);
    Map<Knot, Knot> map = Copies.of(Containers.copyOf(Map.of(knot, knot)));
    assertThat(map.keySet().iterator().next()).isNotSameAs(knot);
    assertThat(map.values().iterator().next()).isNotSameAs(knot);
    List<List<Knot>> deep = Copies.of(Containers.copyOf(List.of(Containers.copyOf(List.of(knot)))));
    assertThat(deep.get(0).get(0)).isNotSameAs(knot).hasToString("Knot{name=\"a\"}");
  }

  @Test
  void aStructWithoutSettersKeepsItsUnknownFields() {
    List<UnknownField> unknown =
        List.of(new UnknownField(9, Types.I8, Bytes.copyOf(new byte[] {1})));
    Holder copy = Copies.of(new Holder(knot, unknown));
    assertThat(copy.knot()).isNotSameAs(knot).hasToString(knot.toString());
    assertThat(copy.unknown()).isEqualTo(unknown);
  }

  @Test
  void aBeanWithoutWhatIsRequiredIsNotWritten() {
    Knot incomplete = Knot.of(null);
    for (Protocol protocol : List.of(Protocol.COMPACT, Protocol.TJSON, Protocol.JSON)) {
      assertThatThrownBy(() -> protocol.encode(incomplete))
          .isInstanceOf(MissingFieldException.class)
          .hasMessage("required field `name` of `Knot` is not set");
      assertThat(protocol.encode(knot)).isNotEmpty();
    }
    assertThat(incomplete.descriptor().get(incomplete, 0)).isEqualTo(Optional.empty());
  }
}
