package io.github.kitexjava.interop;

import io.github.kitexjava.interop.talk.Everything;
import io.github.kitexjava.interop.talk.Gone;
import io.github.kitexjava.interop.talk.LaterTalkClient;
import io.github.kitexjava.interop.talk.Level;
import io.github.kitexjava.interop.talk.Point;
import io.github.kitexjava.interop.talk.TooLong;
import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.ApplicationException;
import io.github.kitexjava.rpc.BizStatusException;
import io.github.kitexjava.rpc.CallOptions;
import io.github.kitexjava.rpc.MetaInfo;
import io.github.kitexjava.rpc.RpcException;
import io.github.kitexjava.rpc.RpcClientBuilder;
import io.github.kitexjava.rpc.Transport;
import io.github.kitexjava.thrift.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Makes the calls that the Go client makes, and writes the same transcript. */
public final class TalkConversation {
  private static final int WORKERS = 64;
  private static final int ROUNDS = 20;

  private final LaterTalkClient peer;
  private final List<String> lines = new ArrayList<>();

  private TalkConversation(LaterTalkClient peer) {
    this.peer = peer;
  }

  /**
   * One line for each call.
   *
   * @param way a transport, with {@code _MUX} behind it for shared connections
   */
  public static List<String> run(int port, String way) throws Exception {
    String transport = way.replace("_MUX", "");
    RpcClientBuilder<LaterTalkClient> builder =
        LaterTalkClient.builder("talk")
            .hostPort("127.0.0.1", port)
            .transport(Transport.valueOf(transport))
            .connectTimeout(Duration.ofSeconds(10))
            .rpcTimeout(Duration.ofSeconds(30));
    if (way.endsWith("_MUX")) {
      builder.multiplexed(2);
    }
    try (LaterTalkClient peer = builder.build()) {
      TalkConversation conversation = new TalkConversation(peer);
      conversation.structs();
      conversation.scalars();
      conversation.containers();
      conversation.notes();
      conversation.failures();
      if (transport.startsWith("TTHEADER")) {
        conversation.carried();
      }
      conversation.concurrent();
      return conversation.lines;
    }
  }

  private void structs() {
    line("ping", () -> Words.quoted(peer.ping("grüße")));
    line("describe full", () -> peer.describe(Words.everything()));
    line("describe empty", () -> peer.describe(Everything.builder().build()));
    Everything odd = Everything.builder().place(Point.builder().build()).levelValue(99).build();
    line("describe a level of the future", () -> peer.describe(odd));
    line("make full", () -> Words.text(peer.make(true)));
    line("make empty", () -> Words.text(peer.make(false)));
    line("echo full", () -> Words.text(peer.echo(Words.everything())));
    line("echo empty", () -> Words.text(peer.echo(Everything.builder().build())));
    line("echo a level of the future", () -> Words.text(peer.echo(odd)));
  }

  private void scalars() {
    line(
        "scalars of nothing",
        () -> peer.scalars(false, (byte) 0, (short) 0, 0, 0, 0, "", Bytes.EMPTY, Level.LOW));
    line(
        "scalars at their most",
        () ->
            peer.scalars(
                true,
                Byte.MAX_VALUE,
                Short.MAX_VALUE,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                Double.MAX_VALUE,
                "🙂",
                Words.bytes(255),
                Level.HIGH));
    line("opposite", () -> String.valueOf(peer.opposite(false)));
    line("negated byte", () -> String.valueOf(peer.negatedByte(Byte.MAX_VALUE)));
    line("negated short", () -> String.valueOf(peer.negatedShort(Short.MAX_VALUE)));
    line("negated int", () -> String.valueOf(peer.negatedInt(Integer.MAX_VALUE)));
    line("negated long", () -> String.valueOf(peer.negatedLong(Long.MAX_VALUE)));
    line("half", () -> Words.real(peer.half(Double.NEGATIVE_INFINITY)));
    line("reversed", () -> Words.hex(peer.reversed(Words.bytes(1, 2, 3))));
    line("reversed megabyte", () -> sum(peer.reversed(megabyte())));
    line("higher", () -> Words.level(peer.higher(Level.LOW)));
  }

  private void containers() {
    line("words", () -> Words.strings(peer.words("to be or not to be")));
    line("no words", () -> Words.strings(peer.words("")));
    Function<List<Integer>, String> at = places -> Words.list(places, String::valueOf);
    line(
        "places",
        () ->
            Words.map(
                peer.places(List.of("to", "be", "or", "not", "to", "be")), Words::quoted, at));
    Map<Level, Integer> counts = Map.of(Level.LOW, 2, Level.MIDDLE, 0, Level.HIGH, 1);
    line("levels", () -> Words.set(peer.levels(counts), Words::level));
    line(
        "by length",
        () ->
            Words.map(
                peer.byLength(new LinkedHashSet<>(List.of("a", "bc", "def"))),
                String::valueOf,
                Words::key));
  }

  /** Waits for what a one-way call does, since its caller is not told. */
  private void notes() throws InterruptedException {
    done("reset", peer::reset);
    done("note", () -> peer.note("nöted"));
    long start = System.nanoTime();
    while (hasNoNotes() && System.nanoTime() - start < 10_000_000_000L) {
      Thread.sleep(10);
    }
    line("notes", () -> Words.strings(peer.notes()));
  }

  /** Before the first note, Go's handler has a nil list, which Kitex sends as no result at all. */
  private boolean hasNoNotes() {
    try {
      return peer.notes().isEmpty();
    } catch (RpcException e) {
      return true;
    }
  }

  private void failures() {
    line("shortened", () -> Words.quoted(peer.shortened("four", 4)));
    line("too long", () -> Words.quoted(peer.shortened("four", 3)));
    line("gone without a key", () -> Words.quoted(peer.shortened("four", -1)));
    done("remove", () -> peer.remove(Words.key(1)));
    done("remove what is gone", () -> peer.remove(Words.key(404)));
    done("remove nothing", () -> peer.remove(null));
    line("find", () -> Words.key(peer.find("nobody")));
    done("fail", () -> peer.fail("no such thing"));
    done("fail with 1234", () -> peer.failWith(1234, "odd"));
    done("collapse", () -> peer.collapse("all is lost"));
    line("unknown method", () -> Words.quoted(peer.later("now")));
    line("ping after failures", () -> Words.quoted(peer.ping("again")));
    done("sleep", () -> peer.sleep(1));
    LaterTalkClient hasty = peer.with(CallOptions.NONE.withRpcTimeout(Duration.ofMillis(200)));
    done("sleep too long", () -> hasty.sleep(3_000));
    line("ping after a timeout", () -> Words.quoted(peer.ping("again")));
  }

  /** What only transports with a header carry. */
  private void carried() throws Exception {
    CallContext context = MetaInfo.withValue(CallContext.root(), "mark", "yes");
    CallContext carrying =
        MetaInfo.withBackwardValues(MetaInfo.withPersistentValue(context, "tenant", "äcme"));
    carrying.run(() -> line("carried", peer::carried));
    lines.add("carried back: " + MetaInfo.backwardValue(carrying, "word").orElse(""));
    line("carried nothing", peer::carried);
    done("report", () -> peer.report(404, "not found"));
    done("report without words", () -> peer.report(-7, ""));
    line("ping after a report", () -> Words.quoted(peer.ping("again")));
  }

  private void concurrent() throws Exception {
    AtomicInteger right = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int from = worker * ROUNDS;
        all.add(workers.submit(() -> echoes(from, right)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      workers.shutdownNow();
    }
    lines.add("concurrent: " + right + " right of " + WORKERS * ROUNDS);
  }

  private void echoes(int from, AtomicInteger right) {
    for (int number = from; number < from + ROUNDS; number++) {
      Everything value = Words.everything().toBuilder().number(number).build();
      if (peer.echo(value).equals(value)) {
        right.incrementAndGet();
      }
    }
  }

  /** A call whose answer is text. */
  private interface Call {
    String make();
  }

  private void done(String name, Runnable call) {
    line(
        name,
        () -> {
          call.run();
          return "done";
        });
  }

  private void line(String name, Call call) {
    lines.add(name + ": " + answer(call));
  }

  private static String answer(Call call) {
    try {
      return call.make();
    } catch (TooLong e) {
      return "TooLong " + Words.quoted(e.message()) + " " + e.limit();
    } catch (Gone e) {
      return "Gone " + e.since() + " " + Words.key(e.key());
    } catch (BizStatusException e) {
      String message = Words.quoted(e.statusMessage());
      return "status " + e.statusCode() + " " + message + " " + goMap(e.extra());
    } catch (RpcException e) {
      if (e.isTimeout()) {
        return "timeout";
      }
      if (e.typeId().isEmpty()) {
        return "failed: " + e.getMessage();
      }
      int number = e.typeId().getAsInt();
      return number == ApplicationException.PROTOCOL_ERROR
          ? "error 7" // its text tells of the peer's insides
          : "error " + number + ": " + e.getMessage();
    }
  }

  /** As Go prints it. */
  private static String goMap(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(" ", "map[", "]"));
  }

  private static Bytes megabyte() {
    byte[] raw = new byte[1 << 20];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) (i * 31 / 7);
    }
    return Bytes.copyOf(raw);
  }

  private static String sum(Bytes raw) {
    CRC32 crc = new CRC32();
    crc.update(raw.toByteArray());
    return "%d bytes, %08x".formatted(raw.size(), crc.getValue());
  }
}
