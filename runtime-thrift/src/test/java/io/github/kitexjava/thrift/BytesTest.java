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
  void aViewOfAnArrayIsLikeACopyOfThatPart() {
    byte[] array = {9, 'a', 'b', -1, 9};
    Bytes view = Bytes.view(array, 1, 3);
    Bytes copy = Bytes.copyOf(array, 1, 3);

    assertThat(view).isEqualTo(copy).hasSameHashCodeAs(copy).hasToString("3 bytes 6162ff");
    assertThat(copy).isEqualTo(view);
    assertThat(view).isEqualByComparingTo(copy).isGreaterThan(Bytes.utf8("ab"));
    assertThat(view.toByteArray()).containsExactly('a', 'b', -1);
    assertThat(view.asByteBuffer()).isEqualTo(copy.asByteBuffer());
    assertThat(view.toUtf8()).isEqualTo("ab\ufffd");
    assertThat(view.at(2)).isEqualTo((byte) -1);
    assertThatThrownBy(() -> view.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> view.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    byte[] target = new byte[5];
    view.copyTo(target, 2);
    assertThat(target).containsExactly(0, 0, 'a', 'b', -1);
    assertThatThrownBy(() -> view.copyTo(target, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(Bytes.view(array, 3, 0)).isSameAs(Bytes.EMPTY);
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
