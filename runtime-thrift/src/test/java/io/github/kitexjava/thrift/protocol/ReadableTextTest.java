package io.github.kitexjava.thrift.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.thrift.Requiredness;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadableTextTest {

  /** A struct of one field. */
  private record One(ThriftType type, Object value) implements ThriftStruct {
    @Override
    public StructDescriptor<One> descriptor() {
      return StructDescriptor.named("One")
          .field(1, "it", type, Requiredness.DEFAULT)
          .build((one, index) -> one.value, values -> this);
    }
  }

  @Test
  void aValueIsJson() {
    assertThat(ReadableText.of(new One(Types.string(), "a\"b"))).isEqualTo("{\"it\":\"a\\\"b\"}");
    One outer = new One(Types.map(Types.i32(), Types.list(Types.bool())), Map.of(1, List.of(true)));
    assertThat(ReadableText.of(outer)).isEqualTo("{\"it\":{\"1\":[true]}}");
  }

  @Test
  void whatJsonCannotHaveHasTheUsualText() {
    assertThat(ReadableText.of(new One(Types.list(Types.i32()), "no list")))
        .isEqualTo("One{it=\"no list\"}");
  }
}
