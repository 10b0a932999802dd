package io.github.kitexjava.thrift;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A few arrays to write into, so that values whose size is not known are not copied again and again
 * while the array grows.
 *
 * <p>A pass that computes the size first would need no copy at the end, but as much generated code
 * again, and would look at every string twice; an array for each thread would be faster by an
 * atomic exchange, but not bounded with many threads. A large array stays only until the next
 * collection, so that values of a megabyte in a row do not make one each. Safe for use by several
 * threads.
 */
final class SpareBuffers {
  private static final SpareBuffers SHARED = new SpareBuffers();

  /** Some JVMs refuse arrays that are a few elements larger. */
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

  private static final int FIRST_BYTES = 1024;
  private static final int MAX_KEPT_BYTES = 64 * 1024;

  /** Each in a cache line of its own, on JVMs that compress references. */
  private static final int STEP = 16;

  private static final int COUNT = 16;

  private final AtomicReferenceArray<byte @Nullable []> spare =
      new AtomicReferenceArray<>(COUNT * STEP);

  private final AtomicReference<@Nullable WeakReference<byte[]>> large = new AtomicReference<>();

  /** The bytes of one value, in an array that is as long as they are. */
  static <T> byte[] bytesOf(ThriftCodec<T> codec, T value) {
    BinaryWriter out = new BinaryWriter(SHARED.take(), DecodeLimits.DEFAULT.maxDepth());
    codec.write(out, value);
    byte[] bytes = out.toByteArray();
    SHARED.giveBack(out.release()); // a codec that keeps its writer must not reach the next value
    return bytes;
  }

  /** The same in the compact protocol. */
  static <T> byte[] compactBytesOf(CompactCodec<T> codec, T value, int maxDepth) {
    CompactWriter out = new CompactWriter(SHARED.take(), maxDepth);
    codec.write(out, value);
    byte[] bytes = out.toByteArray();
    SHARED.giveBack(out.release());
    return bytes;
  }

  static <T> void toStream(ThriftCodec<T> codec, T value, OutputStream stream) throws IOException {
    BinaryWriter out = new BinaryWriter(SHARED.take(), DecodeLimits.DEFAULT.maxDepth());
    codec.write(out, value);
    int size = out.size();
    byte[] buffer = out.release();
    stream.write(buffer, 0, size);
    SHARED.giveBack(buffer);
  }

  /** An array of any content that nobody else has. */
  private byte[] take() {
    byte[] buffer = spare.getAndSet(slot(), null);
    return buffer == null ? new byte[FIRST_BYTES] : buffer;
  }

  /** For the next one who asks. */
  private void giveBack(byte[] buffer) {
    if (buffer.length <= MAX_KEPT_BYTES) {
      spare.lazySet(slot(), buffer);
    } else {
      large.lazySet(new WeakReference<>(buffer));
    }
  }

  /**
   * A longer array for a writer whose own is too small, with what was written.
   *
   * @param used how many bytes were written
   * @param more how many bytes must fit behind them
   * @throws EncodeException if no array is that long
   */
  static byte[] grown(byte[] buffer, int used, long more) {
    long needed = used + more;
    if (needed > MAX_BYTES) {
      throw new EncodeException("the value takes more than " + MAX_BYTES + " bytes");
    }
    long roomy = Math.max(buffer.length * 2L, needed + (needed >> 3)); // one large string, and more
    byte[] larger = larger((int) needed, (int) Math.min(MAX_BYTES, roomy));
    System.arraycopy(buffer, 0, larger, 0, used);
    return larger;
  }

  private static byte[] larger(int needed, int wanted) {
    WeakReference<byte[]> kept = wanted <= MAX_KEPT_BYTES ? null : SHARED.large.getAndSet(null);
    byte[] buffer = kept == null ? null : kept.get();
    return buffer == null || buffer.length < needed ? new byte[wanted] : buffer;
  }

  private static int slot() {
    return (int) (Thread.currentThread().getId() % COUNT) * STEP;
  }
}
