package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class BytesTest {

  @Test
  void nobodyCanChangeThem() {
    byte[] array = {1, 2, 3};
    Bytes bytes = Bytes.copyOf(array);
    array[0] = 9;
    bytes.toByteArray()[1] = 9;

    assertThat(bytes.toByteArray()).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> bytes.asByteBuffer().put(0, (byte) 9))
        .isInstanceOf(ReadOnlyBufferException.class);
  }

  @Test
  void equalContentIsEqual() {
    assertThat(Bytes.copyOf(new byte[] {0, 'a', 0}, 1, 1))
        .isEqualTo(Bytes.utf8("a"))
        .hasSameHashCodeAs(Bytes.utf8("a"))
        .isNotEqualTo(Bytes.utf8("b"));
    assertThat(Bytes.copyOf(new byte[0])).isSameAs(Bytes.EMPTY);
  }

  @Test
  void aBufferIsReadFromItsPositionAndLeftThere() {
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).position(1).limit(3);
    assertThat(Bytes.copyOf(buffer).toByteArray()).containsExactly(2, 3);
    assertThat(buffer.position()).isEqualTo(1);
  }

  @Test
  void orderIsThatOfUnsignedBytes() {
    assertThat(Bytes.copyOf(new byte[] {-1})).isGreaterThan(Bytes.copyOf(new byte[] {1, 1}));
    assertThat(Bytes.utf8("a")).isLessThan(Bytes.utf8("aa"));
  }

  @Test
  void textIsUtf8() {
    assertThat(Bytes.utf8("grüße").size()).isEqualTo(7);
    assertThat(Bytes.utf8("grüße").toUtf8()).isEqualTo("grüße");
    assertThat(Bytes.utf8("a").at(0)).isEqualTo((byte) 'a');
    assertThatThrownBy(() -> Bytes.copyOf(new byte[2], 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
