package com.acme;

import com.acme.newer.Level;
import com.acme.newer.User;
import io.github.kitexjava.rpc.RpcServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Sends a number that the older side does not know there and back. */
public final class LevelsDriver {
  private static final List<Object> SEEN = new ArrayList<>();

  private LevelsDriver() {}

  /** What each call of a newer client came to at an older server. */
  public static List<String> newerClient() {
    RpcServer server =
        com.acme.older.EchoServer.builder(new OlderEcho())
            .middleware(
                (call, next) -> {
                  SEEN.add(call.arguments().get(0));
                  return next.invoke(call);
                })
            .port(0)
            .build()
            .start();
    try (var client =
        com.acme.newer.EchoClient.builder("echo").hostPort("127.0.0.1", server.port()).build()) {
      List<String> lines = new ArrayList<>();
      lines.add(outcome(() -> client.level(Level.GOLD)));
      lines.add("middleware saw " + SEEN.get(0));
      lines.add(outcome(() -> client.maybe(Level.GOLD)));
      lines.add(outcome(() -> client.levels(List.of(Level.GOLD, Level.FREE))));
      lines.add(outcome(() -> client.user(User.builder().level(Level.GOLD).build())));
      lines.add(outcome(() -> client.unique(Set.of(Level.GOLD))));
      lines.add(outcome(() -> client.pairs(Map.of(Level.GOLD, Level.GOLD))));
      lines.add(outcome(() -> client.level(Level.PRO)));
      return lines;
    } finally {
      server.stop();
    }
  }

  /** What an older client gets, and can send, of a number that it does not know. */
  public static List<String> olderClient() {
    RpcServer server =
        com.acme.newer.EchoServer.builder(new NewerEcho()).port(0).build().start();
    try (var client =
        com.acme.older.EchoClient.builder("echo").hostPort("127.0.0.1", server.port()).build()) {
      List<String> lines = new ArrayList<>();
      lines.add(outcome(() -> client.level(com.acme.older.Level.FREE)));
      lines.add(outcome(() -> client.unique(Set.of())));
      lines.add(outcome(() -> client.level(com.acme.older.Level.forValue(3))));
      lines.add(outcome(() -> client.unique(Set.of(com.acme.older.Level.forValue(3)))));
      return lines;
    } finally {
      server.stop();
    }
  }

  private static String outcome(Callable<?> call) {
    try {
      return String.valueOf(call.call());
    } catch (Exception e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  private static final class OlderEcho implements com.acme.older.Echo {
    @Override
    public com.acme.older.Level level(com.acme.older.Level level) {
      return level;
    }

    @Override
    public com.acme.older.Level maybe(com.acme.older.Level level) {
      return level;
    }

    @Override
    public List<com.acme.older.Level> levels(List<com.acme.older.Level> levels) {
      return levels;
    }

    @Override
    public Set<com.acme.older.Level> unique(Set<com.acme.older.Level> levels) {
      return levels;
    }

    @Override
    public Map<com.acme.older.Level, com.acme.older.Level> pairs(
        Map<com.acme.older.Level, com.acme.older.Level> levels) {
      return levels;
    }

    @Override
    public com.acme.older.User user(com.acme.older.User user) {
      return user;
    }
  }

  private static final class NewerEcho implements com.acme.newer.Echo {
    @Override
    public Level level(Level level) {
      return Level.GOLD;
    }

    @Override
    public Level maybe(Level level) {
      return Level.GOLD;
    }

    @Override
    public List<Level> levels(List<Level> levels) {
      return levels;
    }

    @Override
    public Set<Level> unique(Set<Level> levels) {
      return Set.of(Level.GOLD);
    }

    @Override
    public Map<Level, Level> pairs(Map<Level, Level> levels) {
      return levels;
    }

    @Override
    public User user(User user) {
      return user;
    }
  }
}
