package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What holds of a scanner, whatever the protocol. */
abstract class ScannerContract {
  abstract MessageScanner scanner(int maxBytes);

  /** Has every type, and containers of all kinds. */
  abstract byte[] message();

  /** With structs in structs. */
  abstract byte[] nested(int levels);

  @Test
  void theEndIsFoundWhereverTheBytesAreCut() throws Exception {
    byte[] message = message();
    for (int cut = 0; cut < message.length; cut++) {
      MessageScanner scanner = scanner(1_000);
      assertThat(scanner.scan(message, 0, cut)).isEqualTo(MessageScanner.UNFINISHED);
      assertThat(scanner.neededBytes()).isGreaterThan(cut).isLessThanOrEqualTo(message.length);
      assertThat(scanner.scan(message, 0, message.length))
          .as("cut at " + cut)
          .isEqualTo(message.length);
    }
  }

  @Test
  void theEndIsFoundWhenTheBytesComeOneByOneAndMove() throws Exception {
    byte[] message = message();
    MessageScanner scanner = scanner(1_000);
    for (int end = 0; end < message.length; end++) {
      byte[] moved = new byte[50 + message.length];
      System.arraycopy(message, 0, moved, end % 50, end);
      assertThat(scanner.scan(moved, end % 50, end % 50 + end))
          .isEqualTo(MessageScanner.UNFINISHED);
    }
    byte[] more = Arrays.copyOf(message, message.length + 9);
    assertThat(scanner.scan(more, 0, more.length)).isEqualTo(message.length);
  }

  @Test
  void aMessageAboveTheLimitIsRefusedBeforeItIsThere() {
    byte[] message = message();
    MessageScanner scanner = scanner(message.length - 1);
    assertThatThrownBy(() -> scanner.scan(message, 0, message.length))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("at most " + (message.length - 1) + " are taken");
  }

  @Test
  void sixtyFourLevelsAreTakenAndNotOneMore() throws Exception {
    byte[] deepest = nested(MessageScanner.MAX_DEPTH);
    assertThat(scanner(10_000).scan(deepest, 0, deepest.length)).isEqualTo(deepest.length);
    byte[] tooDeep = nested(MessageScanner.MAX_DEPTH + 1);
    assertThatThrownBy(() -> scanner(10_000).scan(tooDeep, 0, tooDeep.length))
        .isInstanceOf(WireException.class)
        .hasMessage("nested deeper than 64 levels");
  }
}
