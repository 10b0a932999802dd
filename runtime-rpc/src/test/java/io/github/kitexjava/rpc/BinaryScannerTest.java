package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BinaryScannerTest {
  /** Every type, nested containers, empty ones, and a map with fixed and with long values. */
  private static final String BODY =
      ("020001 01 030002 07 040003 3ff0000000000000 060004 0102 080005 01020304"
              + "0a0006 0102030405060708 100007 00112233445566778899aabbccddeeff"
              + "0b0008 00000003 616263"
              + "0c0009 080001 00000001 0c0002 00 00"
              + "0f000a 0b 00000002 00000001 61 00000000"
              + "0e000b 08 00000002 00000001 00000002"
              + "0d000c 0b 0f 00000002 00000001 61 08 00000001 00000009 00000000 0c 00000000"
              + "0d000d 08 0a 00000001 00000001 0000000000000002"
              + "0f000e 0c 00000002 00 080001 00000001 00"
              + "0d000f 00 00 00000000 00")
          .replace(" ", "");

  private static final byte[] MESSAGE = Wire.bytes(Wire.message(1, "method", 7, BODY));

  @Test
  void theEndIsFoundWhereverTheBytesAreCut() throws Exception {
    for (int cut = 0; cut < MESSAGE.length; cut++) {
      BinaryScanner scanner = new BinaryScanner(1_000);
      assertThat(scanner.scan(MESSAGE, 0, cut)).isEqualTo(MessageScanner.UNFINISHED);
      assertThat(scanner.neededBytes()).isGreaterThan(cut).isLessThanOrEqualTo(MESSAGE.length);
      assertThat(scanner.scan(MESSAGE, 0, MESSAGE.length))
          .as("cut at " + cut)
          .isEqualTo(MESSAGE.length);
    }
  }

  @Test
  void theEndIsFoundWhenTheBytesComeOneByOneAndMove() throws Exception {
    BinaryScanner scanner = new BinaryScanner(1_000);
    for (int end = 0; end < MESSAGE.length; end++) {
      byte[] moved = new byte[50 + MESSAGE.length];
      System.arraycopy(MESSAGE, 0, moved, end % 50, end);
      assertThat(scanner.scan(moved, end % 50, end % 50 + end))
          .isEqualTo(MessageScanner.UNFINISHED);
    }
    byte[] more = Arrays.copyOf(MESSAGE, MESSAGE.length + 9);
    assertThat(scanner.scan(more, 0, more.length)).isEqualTo(MESSAGE.length);
  }

  @Test
  void aMessageAboveTheLimitIsRefusedBeforeItIsThere() {
    BinaryScanner scanner = new BinaryScanner(MESSAGE.length - 1);
    assertThatThrownBy(() -> scanner.scan(MESSAGE, 0, MESSAGE.length))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("at most " + (MESSAGE.length - 1) + " are taken");
  }

  @Test
  void sixtyFourLevelsAreTakenAndNotOneMore() throws Exception {
    byte[] deepest = nested(MessageScanner.MAX_DEPTH);
    assertThat(new BinaryScanner(10_000).scan(deepest, 0, deepest.length))
        .isEqualTo(deepest.length);
    byte[] tooDeep = nested(MessageScanner.MAX_DEPTH + 1);
    assertThatThrownBy(() -> new BinaryScanner(10_000).scan(tooDeep, 0, tooDeep.length))
        .hasMessage("nested deeper than 64 levels");
  }

  private static byte[] nested(int levels) {
    String body = "0c0001".repeat(levels - 1) + "00".repeat(levels);
    return Wire.bytes(Wire.message(1, "m", 1, body));
  }
}
