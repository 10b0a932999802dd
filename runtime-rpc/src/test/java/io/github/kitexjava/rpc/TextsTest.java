package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.000000007S, 7ns",
    "PT0.0000015S, 1.5µs",
    "PT0.05S, 50ms",
    "PT0.0505S, 50.5ms",
    "PT1S, 1s",
    "PT1.5S, 1.5s",
    "PT59.000000001S, 59.000000001s",
    "PT1M, 1m0s",
    "PT1H, 1h0m0s",
    "PT26H3M4.25S, 26h3m4.25s",
    "PT-1.5S, -1.5s",
  })
  void durationsAreWrittenAsGoWritesThem(Duration duration, String text) {
    assertThat(Texts.duration(duration)).isEqualTo(text);
  }

  @Test
  void addressesAreWrittenWithTheirPort() throws Exception {
    assertThat(Texts.address(new InetSocketAddress(8888))).isEqualTo("[::]:8888");
    assertThat(Texts.address(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)))
        .isEqualTo("127.0.0.1:1");
    assertThat(Texts.address(InetSocketAddress.createUnresolved("db", 2))).isEqualTo("db:2");
    byte[] six = new byte[16];
    six[15] = 9;
    assertThat(Texts.address(new InetSocketAddress(InetAddress.getByAddress(six), 3)))
        .isEqualTo("[0:0:0:0:0:0:0:9]:3");
  }
}
