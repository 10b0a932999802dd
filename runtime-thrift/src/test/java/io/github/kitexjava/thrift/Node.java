package io.github.kitexjava.thrift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As generated: {@code struct Node { 1: required string name, 2: list<Node> children }}. */
final class Node implements ThriftStruct {
  static final ThriftCodec<Node> CODEC = new Codec();

  private final String name;
  private final List<Node> children;

  private Node(@Nullable String name, List<Node> children) {
    if (name == null) {
      throw new MissingFieldException("Node", "name");
    }
    this.name = name;
    this.children = children;
  }

  static Node of(String name, Node... children) {
    return new Node(name, Containers.copyOf(List.of(children)));
  }

  String name() {
    return name;
  }

  List<Node> children() {
    return children;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Node that && name.equals(that.name) && children.equals(that.children);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + children.hashCode();
  }

  @Override
  public String toString() {
    return Fields.toString(this, Descriptor.INSTANCE);
  }

  @Override
  public StructDescriptor<Node> descriptor() {
    return Descriptor.INSTANCE;
  }

  static Node create(Map<Integer, Object> values) {
    return Descriptor.INSTANCE.create(index -> Optional.ofNullable(values.get(index)));
  }

  static final class Codec implements ThriftCodec<Node> {
    static {
      ThriftAbi.require(1, Node.class);
    }

    static void writeTo(BinaryWriter out, Node node) {
      out.fieldString(1, node.name);
      out.fieldListBegin(2, Types.STRUCT, node.children.size());
      for (Node child : node.children) {
        writeTo(out, child);
      }
      out.fieldStop();
    }

    static Node readFrom(BinaryReader in) {
      String name = null;
      List<Node> children = List.of();
      in.structBegin("Node");
      for (int field = in.field(); field != Types.STOP; field = in.field()) {
        switch (field) {
          case Types.STRING << 16 | 1 -> name = in.string();
          case Types.LIST << 16 | 2 -> children = in.list(Types.STRUCT, Codec::readFrom);
          default -> in.skip(field);
        }
      }
      in.structEnd();
      return new Node(name, children);
    }

    @Override
    public StructDescriptor<Node> descriptor() {
      return Descriptor.INSTANCE;
    }

    @Override
    public void write(BinaryWriter out, Node value) {
      writeTo(out, value);
    }

    @Override
    public Node read(BinaryReader in) {
      return readFrom(in);
    }
  }

  private static final class Descriptor {
    static final StructDescriptor<Node> INSTANCE =
        StructDescriptor.named("Node")
            .field(1, "name", Types.string(), Requiredness.REQUIRED)
            .field(
                2,
                "children",
                Types.list(Types.struct(() -> Descriptor.INSTANCE)),
                Requiredness.DEFAULT)
            .build(Descriptor::get, Descriptor::create);

    private static Object get(Node node, int index) {
      return switch (index) {
        case 0 -> node.name;
        case 1 -> node.children;
        default -> throw new IndexOutOfBoundsException(index);
      };
    }

    private static Node create(StructDescriptor.Values values) {
      ListBuilder<Node> children = new ListBuilder<>(0);
      for (Object child : (List<?>) values.value(1).orElse(List.of())) {
        children.add((Node) child);
      }
      return new Node((String) values.value(0).orElse(null), children.build());
    }
  }
}
