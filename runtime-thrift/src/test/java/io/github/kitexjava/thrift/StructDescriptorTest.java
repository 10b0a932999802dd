package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructDescriptorTest {
  private final Node node = Node.of("root", Node.of("leaf"));
  private final StructDescriptor<Node> descriptor = node.descriptor();

  @Test
  void fieldsAreFoundByIndexIdAndName() {
    assertThat(descriptor.name()).isEqualTo("Node");
    assertThat(descriptor.kind()).isEqualTo(StructDescriptor.Kind.STRUCT);
    assertThat(descriptor.fields()).extracting(FieldDescriptor::index).containsExactly(0, 1);
    FieldDescriptor children = descriptor.fields().get(1);
    assertThat(descriptor.field(2)).contains(children);
    assertThat(descriptor.field("children")).contains(children);
    assertThat(descriptor.field(3)).isEmpty();
    assertThat(descriptor.field("nope")).isEmpty();
    assertThat(children.requiredness()).isEqualTo(Requiredness.DEFAULT);
    assertThat(children.type().wireType()).isEqualTo(Types.LIST);
  }

  @Test
  void aTypeMayHoldItself() {
    ThriftType.ListType list = (ThriftType.ListType) descriptor.fields().get(1).type();
    ThriftType.StructType element = (ThriftType.StructType) list.element();
    assertThat(element.descriptor().get()).isSameAs(descriptor);
  }

  @Test
  void valuesAreReadAndMadeByIndex() {
    Node copy =
        Node.create(
            Map.of(
                0,
                descriptor.get(node, 0).orElseThrow(),
                1,
                descriptor.get(node, 1).orElseThrow()));
    assertThat(copy).isEqualTo(node);
    assertThatThrownBy(() -> Node.create(Map.of())).isInstanceOf(MissingFieldException.class);
    assertThatThrownBy(() -> Node.create(Map.of(0, 7))).isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> descriptor.get(node, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void eachBaseTypeKnowsItsNumberOnTheWire() {
    assertThat(List.of(BaseType.values()))
        .extracting(BaseType::wireType)
        .containsExactly(2, 3, 6, 8, 10, 4, 11, 11, 16);
  }

  @Test
  void codeForANewerRuntimeSaysSoInOneSentence() {
    assertThatThrownBy(() -> ThriftAbi.require(ThriftAbi.CURRENT + 1, Node.class))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining("io.github.kitexjava.thrift.Node")
        .hasMessageContaining("version 2");
  }
}
