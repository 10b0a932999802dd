package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
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
  void largeBinariesAreViewsOfTheArrayOnRequestOnly() {
    for (int size : new int[] {(1 << 20) - 1, 1 << 20}) {
      byte[] bytes = Blob.CODEC.toBytes(Bytes.copyOf(new byte[size]));
      Bytes copy = Blob.CODEC.fromBytes(bytes);
      Bytes shared = Blob.CODEC.fromSharedBytes(bytes, 0, bytes.length);
      assertThat(shared).isEqualTo(copy);

      bytes[bytes.length - 1] = 1;
      assertThat(copy.at(size - 1)).isZero();
      assertThat(shared.at(size - 1)).isEqualTo((byte) (size < 1 << 20 ? 0 : 1));
    }
  }

  @Test
  void aStreamWithALargeBinaryIsHeldOnce() throws IOException {
    byte[] bytes = Blob.CODEC.toBytes(Bytes.copyOf(new byte[8 << 20]));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    InputStream stream =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized byte[] readAllBytes() {
            return bytes;
          }
        };
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(Blob.CODEC.fromStream(stream).size()).isEqualTo(8 << 20);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
  }

  /** A binary alone. */
  private static final class Blob implements ThriftCodec<Bytes> {
    static final Blob CODEC = new Blob();

    @Override
    public void write(BinaryWriter out, Bytes value) {
      out.binary(value);
    }

    @Override
    public Bytes read(BinaryReader in) {
      return in.binary();
    }
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
