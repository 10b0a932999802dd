package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.testdata.JavaCompilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds, of which the second uses what the first has made, by {@code code_ref}. */
class TwoBuildsTest {
  private static final String BASE =
      """
      namespace java com.acme.wrong

      enum Level { FREE = 1, PRO = 2 }
      struct User { 1: required string name, 2: Level level }
      exception Refused { 1: string message }
      service Users { User find(1: string name) throws (1: Refused refused) }
      """;

  private static final String SHOP =
      """
      namespace java com.acme.shop
      include "base.thrift"

      struct Order { 1: required base.User buyer, 2: list<base.Level> levels }
      const base.User NOBODY = { "name": "nobody" }
      service Shop extends base.Users { base.User buy(1: Order order) }
      """;

  private static final String DRIVER =
      """
      package com.acme.shop;

      import com.acme.base.Level;
      import com.acme.base.Refused;
      import com.acme.base.User;
      import com.acme.base.Users;
      import io.github.kitexjava.rpc.RpcServer;
      import java.util.List;

      public final class Driver implements Shop {
        private Driver() {}

        @Override
        public User find(String name) throws Refused {
          if (name.isEmpty()) {
            throw Refused.builder().message("no name").build();
          }
          return User.builder().name(name).level(Level.PRO).build();
        }

        @Override
        public User buy(Order order) {
          return order.buyer().toBuilder().level(order.levels().get(0)).build();
        }

        public static String run() {
          RpcServer server = ShopServer.builder(new Driver()).port(0).build().start();
          try (ShopClient client =
              ShopClient.builder("shop").hostPort("127.0.0.1", server.port()).build()) {
            Users users = client;
            User found = users.find("Ada");
            Order order = Order.builder().buyer(found).levels(List.of(Level.FREE)).build();
            String refused = "";
            try {
              users.find("");
            } catch (Refused e) {
              refused = e.getMessage();
            }
            return found + " " + client.buy(order) + " " + refused;
          } finally {
            server.stop();
          }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void aServiceThatExtendsOneOfAnotherJarAnswersBoth() throws Exception {
    Path idl = folder.resolve("idl");
    Map<String, String> files = Map.of("base.thrift", BASE, "shop.thrift", SHOP);
    Program base = Projects.program(idl, "base.thrift", files);
    Program shop = Projects.program(idl, "shop.thrift", files);
    Files.writeString(idl.resolve("refs.yml"), "base.thrift: com.acme.base\n");

    TypeOptions first = options("import_map=com.acme.wrong=com.acme.base");
    JavaCompilation jar =
        JavaCompilation.compile(sources(Projects.code(base, first)), folder.resolve("first"));
    ClassLoader firstLoader = jar.load();

    Map<String, String> second = sources(Projects.code(shop, options("code_ref=refs.yml")));
    assertThat(second.keySet()).allMatch(path -> path.startsWith("com/acme/shop/"));
    second.put("com/acme/shop/Driver.java", DRIVER);
    ClassLoader loader =
        JavaCompilation.compile(second, folder.resolve("second"), List.of(jar.classes()))
            .load(firstLoader);

    assertThat(loader.loadClass("com.acme.shop.Driver").getMethod("run").invoke(null))
        .isEqualTo("User{name=\"Ada\", level=PRO} User{name=\"Ada\", level=FREE} no name");
  }

  private TypeOptions options(String option) {
    return JavaOptions.parse(List.of(option), TypeOptions.DEFAULT, folder.resolve("idl"));
  }

  private static Map<String, String> sources(RpcProjectResult result) {
    assertThat(result.failed()).as("%s", result.diagnostics()).isFalse();
    return Projects.sources(result, Projects.GENERATED);
  }
}
