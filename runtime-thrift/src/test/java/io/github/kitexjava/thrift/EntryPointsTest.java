package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class EntryPointsTest {
  private static final Node NODE = Node.of("root", Node.of("left"), Node.of("x".repeat(3000)));

  private static byte[] framed() {
    byte[] bytes = Node.CODEC.toBytes(NODE);
    return ByteBuffer.allocate(bytes.length + 7).put(3, bytes).array();
  }

  @Test
  void aPartOfAnArrayIsReadWhereItIs() {
    byte[] framed = framed();
    assertThat(Node.CODEC.fromBytes(framed, 3, framed.length - 7)).isEqualTo(NODE);
  }

  @Test
  void buffersOfEveryKindAreReadAndStayWhereTheyAre() {
    byte[] framed = framed();
    ByteBuffer heap = ByteBuffer.wrap(framed, 1, framed.length - 1).slice();
    ByteBuffer direct =
        ByteBuffer.allocateDirect(framed.length - 1).put(0, framed, 1, framed.length - 1);
    for (ByteBuffer buffer : List.of(heap, direct, heap.asReadOnlyBuffer())) {
      buffer.position(2).limit(framed.length - 5);
      assertThat(Node.CODEC.fromBuffer(buffer)).isEqualTo(NODE);
      assertThat(buffer.position()).isEqualTo(2);
    }
  }

  @Test
  void streamsCarryOneValue() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Node.CODEC.toStream(NODE, out);
    assertThat(out.toByteArray()).isEqualTo(Node.CODEC.toBytes(NODE));
    assertThat(Node.CODEC.fromStream(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(NODE);
    out.write(0);
    assertThatThrownBy(() -> Node.CODEC.fromStream(new ByteArrayInputStream(out.toByteArray())))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("1 byte after the value");
  }

  @Test
  void threadsThatWriteAtOnceDoNotMeetInOneArray() throws InterruptedException {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      int length = number % 8 == 0 ? 100_000 + number : number * 100; // large arrays are kept apart
      Node node = Node.of("thread " + number, Node.of("y".repeat(length)));
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 200; i++) {
                  assertThat(Node.CODEC.fromBytes(Node.CODEC.toBytes(node))).isEqualTo(node);
                }
              });
      thread.setUncaughtExceptionHandler((who, failure) -> failures.add(failure));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }
}
