package com.acme.types;

import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.Transport;
import io.github.kitexjava.thrift.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Calls every method with values of its own; each line is one call and what came of it. */
public final class TypesDriver {
  private static final BlockingQueue<String> NOTES = new LinkedBlockingQueue<>();

  private final List<String> lines = new ArrayList<>();

  private TypesDriver() {}

  public static List<String> run(String transport) throws Exception {
    RpcServer server = TypesServer.builder(new Echoing()).port(0).build().start();
    try (TypesClient client =
        TypesClient.builder("types")
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(java.time.Duration.ofSeconds(10))
            .transport(Transport.valueOf(transport))
            .build()) {
      TypesDriver driver = new TypesDriver();
      driver.scalars(client);
      driver.containers(client);
      driver.many(client);
      driver.failures(client);
      driver.asynchronous(client.async());
      return driver.lines;
    } finally {
      server.stop();
    }
  }

  private void line(Object value) {
    lines.add(String.valueOf(value));
  }

  private void scalars(Types types) throws Exception {
    types.nothing();
    types.note("noted");
    line(NOTES.poll(10, TimeUnit.SECONDS));
    line(types.flag(true));
    line(types.tiny(Byte.MIN_VALUE));
    line(types.small(Short.MAX_VALUE));
    line(types.plain(Integer.MIN_VALUE));
    line(types.big(Long.MAX_VALUE));
    line(types.real(-0.5));
    line(types.text("gr\u00fc\u00df"));
    line(types.bytes(Bytes.utf8("b")).toUtf8());
    line(types.id(new UUID(1, 2)));
    line(types.level(Level.PRO));
    Item next = Item.builder().id("j").build();
    line(next.equals(types.item(Item.builder().id("i").next(next).build()).next()));
    line(types.item(null).id());
    line(Choice.text("t").equals(types.choice(Choice.text("t"))));
    line(types.refusal(Refused.builder().message("m").code(3).build()).code());
  }

  private void containers(Types types) {
    line(types.flags(List.of(true, false)));
    line(types.bigs(List.of(1L, -1L)));
    line(types.levels(List.of(Level.PRO, Level.FREE)));
    line(types.items(List.of(Item.builder().id("a").count(2).build())).get(0).count());
    line(types.names(Set.of("n")));
    line(types.counts(Map.of("c", 4)));
    line(types.deep(Map.of(Level.FREE, List.of(Set.of(7)))));
    line(types.rows(List.of(List.of(), List.of(Item.builder().id("r").build()))).get(1).size());
  }

  private void many(Types types) {
    Item item = Item.builder().id("k").build();
    line(
        types.many(
            true,
            (byte) 2,
            (short) 3,
            4,
            5,
            6.5,
            "g",
            Bytes.utf8("h"),
            new UUID(0, 9),
            Level.FREE,
            item,
            Choice.item(item),
            List.of("m"),
            Set.of(14),
            Map.of(15, "o")));
    line(types.needed("a", 1, item, List.of(item)));
    line(types.odd("minus one", "seven hundred"));
  }

  private void failures(Types types) {
    try {
      types.fails("refused");
      line("no failure");
    } catch (Refused e) {
      line("refused: " + e.getMessage() + " " + e.code());
    }
    try {
      types.fails("gone");
      line("no failure");
    } catch (Gone e) {
      line("gone: " + e.since());
    }
    try {
      types.failsSilently("refused");
      line("no failure");
    } catch (Refused e) {
      line("refused: " + e.code());
    }
    line(types.fails("not"));
  }

  private void asynchronous(Types.Async types) throws Exception {
    line(types.plain(12).get(10, TimeUnit.SECONDS));
    line(types.nothing().get(10, TimeUnit.SECONDS));
    try {
      line(types.fails("refused").join());
    } catch (CompletionException e) {
      line(e.getCause().getClass().getSimpleName());
    }
  }

  private static final class Echoing implements Types {
    @Override
    public void nothing() {}

    @Override
    public void note(String text) {
      NOTES.add(text);
    }

    @Override
    public boolean flag(boolean value) {
      return value;
    }

    @Override
    public byte tiny(byte value) {
      return value;
    }

    @Override
    public short small(short value) {
      return value;
    }

    @Override
    public int plain(int value) {
      return value;
    }

    @Override
    public long big(long value) {
      return value;
    }

    @Override
    public double real(double value) {
      return value;
    }

    @Override
    public String text(String value) {
      return value;
    }

    @Override
    public Bytes bytes(Bytes value) {
      return value;
    }

    @Override
    public UUID id(UUID value) {
      return value;
    }

    @Override
    public Level level(Level value) {
      return value;
    }

    @Override
    public Item item(Item value) {
      return value == null ? Item.builder().id("none came").build() : value;
    }

    @Override
    public Choice choice(Choice value) {
      return value;
    }

    @Override
    public Refused refusal(Refused value) {
      return value;
    }

    @Override
    public List<Boolean> flags(List<Boolean> value) {
      return value;
    }

    @Override
    public List<Long> bigs(List<Long> value) {
      return value;
    }

    @Override
    public List<Level> levels(List<Level> value) {
      return value;
    }

    @Override
    public List<Item> items(List<Item> value) {
      return value;
    }

    @Override
    public Set<String> names(Set<String> value) {
      return value;
    }

    @Override
    public Map<String, Integer> counts(Map<String, Integer> value) {
      return value;
    }

    @Override
    public Map<Level, List<Set<Integer>>> deep(Map<Level, List<Set<Integer>>> value) {
      return value;
    }

    @Override
    public List<List<Item>> rows(List<List<Item>> value) {
      return value;
    }

    @Override
    public String many(
        boolean a,
        byte b,
        short c,
        int d,
        long e,
        double f,
        String g,
        Bytes h,
        UUID i,
        Level j,
        Item k,
        Choice l,
        List<String> m,
        Set<Integer> n,
        Map<Integer, String> o) {
      return List.of(a, b, c, d, e, f, g, h.toUtf8(), i.getLeastSignificantBits(), j, k.id(), m, n, o)
          .toString();
    }

    @Override
    public String defaults(
        boolean a,
        byte b,
        short c,
        int d,
        long e,
        double f,
        String g,
        Bytes h,
        Level j,
        Item k,
        List<String> m,
        Map<Integer, String> o) {
      return List.of(a, b, c, d, e, f, g, h.toUtf8(), j, k.id(), m, o).toString();
    }

    @Override
    public String needed(String a, int b, Item c, List<Item> d) {
      return a + b + c.id() + d.size();
    }

    @Override
    public String odd(String a, String b) {
      return a + ", " + b;
    }

    @Override
    public int fails(String how) {
      if (how.equals("refused")) {
        throw Refused.builder().message("no").code(4).build();
      }
      if (how.equals("gone")) {
        throw Gone.builder().since("1999").build();
      }
      return 1;
    }

    @Override
    public void failsSilently(String how) {
      throw Refused.builder().code(5).build();
    }
  }

  /** What a handler gets of a call without arguments, as another peer may send it. */
  public static String defaults() throws Exception {
    return String.valueOf(
        TypesMethods.DEFAULTS.invoke(new Echoing(), TypesMethods.DEFAULTS.newArguments()));
  }
}
