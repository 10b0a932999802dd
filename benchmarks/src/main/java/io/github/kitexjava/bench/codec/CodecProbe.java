package io.github.kitexjava.bench.codec;

import com.sun.management.ThreadMXBean;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.CompactReader;
import io.github.kitexjava.thrift.CompactWriter;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One case in a JVM of its own: {@code SHAPE CASE polluted|clean millis}. Prints nanoseconds of the
 * thread's CPU time and bytes allocated, both for one operation.
 *
 * <p>The time is that of the best of many short windows: whatever else runs on the machine can only
 * add to it. Collections, which other threads do, are not in it; what causes them is printed.
 */
public final class CodecProbe {
  private static final int WINDOWS = 50;

  /** Below that the JIT may not have had its last word, as with texts that take long each. */
  private static final int WARM_UP_TIMES = 12_000;

  /** Kept, or the JIT may drop the work. */
  private @Nullable Object result;

  private CodecProbe() {}

  /** One operation. */
  @FunctionalInterface
  interface Work {
    Object run() throws Exception;
  }

  @SuppressWarnings("SystemOut") // read by the parent
  public static void main(String[] args) throws Exception {
    Shape shape = Shape.valueOf(args[0]);
    Case one = Case.valueOf(args[1]);
    ThriftCodec<ThriftStruct> codec = codec(shape);
    byte[] bytes = SampleBytes.of(shape, codec.fromBytes(new byte[] {0}).descriptor());
    ThriftStruct value = codec.fromBytes(bytes);
    if (!Arrays.equals(codec.toBytes(value), bytes)) {
      throw new IllegalStateException("our bytes differ from what was read");
    }
    Work work;
    if (one.name().startsWith("OUR_")) {
      work = ours(one, codec, value, bytes);
      if (args[2].equals("polluted")) {
        pollute(bytes);
      }
    } else if (one.isProtobuf()) {
      work = new ProtobufSide(shape, value).work(one);
    } else if (one.isOtherFormat()) {
      work = new JacksonSide(value).work(one);
    } else {
      ApacheSide apache = new ApacheSide(shape, bytes);
      work = apache.work(one);
      if (args[2].equals("polluted")) {
        apache.pollute();
      }
    }
    new CodecProbe().measure(work, Long.parseLong(args[3]));
  }

  @SuppressWarnings("unchecked") // generated for these shapes
  private static ThriftCodec<ThriftStruct> codec(Shape shape) throws ReflectiveOperationException {
    Class<?> type = Class.forName("bench.ours." + shape.typeName());
    return (ThriftCodec<ThriftStruct>) type.getField("CODEC").get(null);
  }

  private static Work ours(
      Case one, ThriftCodec<ThriftStruct> codec, ThriftStruct value, byte[] bytes) {
    if (one.isCompact()) {
      return compact(one, (CompactCodec<ThriftStruct>) codec, value);
    }
    BinaryWriter out = new BinaryWriter();
    return switch (one) {
      case OUR_BYTES -> () -> codec.toBytes(value);
      case OUR_BUFFER ->
          () -> {
            out.reset();
            codec.write(out, value);
            return out;
          };
      default -> () -> codec.fromBytes(bytes);
    };
  }

  private static Work compact(Case one, CompactCodec<ThriftStruct> codec, ThriftStruct value) {
    byte[] bytes = Protocol.COMPACT.encode(codec, value);
    CompactWriter out = new CompactWriter();
    return switch (one) {
      case OUR_COMPACT_BUFFER ->
          () -> {
            out.reset();
            codec.write(out, value);
            return out;
          };
      case OUR_COMPACT_READ -> () -> codec.read(new CompactReader(bytes));
      case OUR_DESCRIBED_WRITE -> () -> Protocol.COMPACT.encode(value);
      default -> () -> Protocol.COMPACT.reader(bytes, 0, bytes.length).struct(codec.descriptor());
    };
  }

  /** Other types through the same runtime, as in a server. */
  private static void pollute(byte[] bytes) throws ReflectiveOperationException {
    for (Shape other : Shape.values()) {
      ThriftCodec<ThriftStruct> codec = codec(other);
      byte[] sample = SampleBytes.of(other, codec.fromBytes(new byte[] {0}).descriptor());
      int times = other == Shape.TEXT ? 20 : 3000;
      for (int i = 0; i < times; i++) {
        codec.toBytes(codec.fromBytes(sample));
      }
    }
    if (bytes.length == 0) {
      throw new IllegalStateException("nothing to measure");
    }
  }

  @SuppressWarnings("SystemOut") // read by the parent
  private void measure(Work work, long millis) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (int i = 0; i < WARM_UP_TIMES; i++) {
      result = work.run();
    }
    repeat(work, millis * 1_000_000);
    long times = Math.max(1, repeat(work, millis * 1_000_000) / WINDOWS);
    double best = Double.MAX_VALUE;
    long before = threads.getThreadAllocatedBytes(thread);
    for (int window = 0; window < WINDOWS; window++) {
      long start = threads.getCurrentThreadCpuTime();
      for (long i = 0; i < times; i++) {
        result = work.run();
      }
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / (double) times);
    }
    long allocated = (threads.getThreadAllocatedBytes(thread) - before) / (WINDOWS * times);
    System.out.println(best + " " + allocated);
    if (result == null) {
      throw new IllegalStateException("nothing was measured");
    }
  }

  /** How often it went within the time, by the clock of the thread. */
  private long repeat(Work work, long nanos) throws Exception {
    java.lang.management.ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + nanos;
    long times = 0;
    while (threads.getCurrentThreadCpuTime() < end) {
      for (int i = 0; i < 10; i++) {
        result = work.run();
      }
      times += 10;
    }
    return times;
  }
}
