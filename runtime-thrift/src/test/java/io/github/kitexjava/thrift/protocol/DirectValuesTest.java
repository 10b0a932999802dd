package io.github.kitexjava.thrift.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.CompactReader;
import io.github.kitexjava.thrift.CompactWriter;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The code that a codec has for the compact protocol is used for parts too, such as arguments. */
class DirectValuesTest {
  /** An i32 in field 1, by code alone: there is no descriptor. */
  private static final class Codec implements CompactCodec<Integer> {
    @Override
    public void write(CompactWriter out, Integer value) {
      out.structBegin("Number");
      out.fieldI32(1, value);
      out.structEnd();
    }

    @Override
    public Integer read(CompactReader in) {
      in.structBegin("Number");
      in.field();
      int value = in.i32();
      in.field();
      in.structEnd();
      return value;
    }

    @Override
    public void write(BinaryWriter out, Integer value) {
      throw new AssertionError("not in this protocol");
    }

    @Override
    public Integer read(BinaryReader in) {
      throw new AssertionError("not in this protocol");
    }
  }

  private final Codec codec = new Codec();
  private final ThriftType direct = Types.struct(codec);

  @Test
  void valuesAreWrittenAndReadByTheCodecsOwnCode() {
    ProtocolWriter out = Protocol.COMPACT.writer();
    out.structBegin();
    out.fieldBegin(3, Types.STRUCT);
    out.value(direct, 7);
    out.fieldEnd();
    out.fieldBegin(4, Types.BOOL);
    out.value(Types.bool(), true);
    out.fieldEnd();
    out.fieldStop();
    out.structEnd();
    byte[] bytes = out.toByteArray();
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("3c150e001100");

    ProtocolReader in = Protocol.COMPACT.reader(bytes, 0, bytes.length);
    in.structBegin("Outer");
    assertThat(in.fieldBegin()).isEqualTo(Types.STRUCT << 16 | 3);
    assertThat(in.value(direct)).isEqualTo(7);
    assertThat(in.fieldBegin()).isEqualTo(Types.BOOL << 16 | 4);
    assertThat(in.value(Types.bool())).isEqualTo(true);
  }

  @Test
  void aTypeKnowsTheCodecItWasMadeWith() {
    assertThat(((ThriftType.StructType) direct).codec()).containsSame(codec);
    assertThat(direct).isEqualTo(Types.struct(codec));
    StructDescriptor<?> empty = StructDescriptor.named("E").build((e, i) -> null, values -> "e");
    assertThat(((ThriftType.StructType) Types.struct(() -> empty)).codec()).isEmpty();
    assertThatThrownBy(() -> Protocol.TJSON.writer().value(direct, 7))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
