package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Processes;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two jars, of which the second is built upon the first, by {@code code_ref}. */
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
          $BUY
        }

        public static void main(String[] args) {
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
            System.out.println(found + " " + client.buy(order) + " " + refused);
          } finally {
            server.stop();
          }
        }
      }
      """;

  /** The first jar's next version: more fields, constants and methods, none less. */
  private static final String NEWER_BASE =
      """
      namespace java com.acme.wrong

      enum Level { FREE = 1, PRO = 2, TEAM = 3 }
      struct User { 1: required string name, 2: Level level, 3: string country = "unknown" }
      exception Refused { 1: string message, 2: optional i32 code }
      service Users { User find(1: string name) throws (1: Refused refused) }
      """;

  @TempDir private Path folder;

  @Test
  void aServiceThatExtendsOneOfAnotherJarAnswersBoth() throws Exception {
    Path first = firstJar("first", BASE);
    assertThat(run(first, secondJar(first)))
        .isEqualTo("User{name=\"Ada\", level=PRO} User{name=\"Ada\", level=FREE} no name");
  }

  @Test
  void theTwoMayHaveTypesOfDifferentStyles() throws Exception {
    String expected = "User{name=\"Ada\", level=PRO} User{name=\"Ada\", level=FREE} no name";
    Path bean = firstJar("bean", BASE, "style=bean");
    String change =
        "User user = order.buyer().copy(); user.setLevel(order.levels().get(0)); return user;";
    assertThat(run(bean, secondJar("onBean", bean, change))).isEqualTo(expected);
    Path plain = firstJar("plain", BASE);
    String build = "return order.getBuyer().toBuilder().level(order.getLevels().get(0)).build();";
    assertThat(run(plain, secondJar("beans", plain, build, "style=bean"))).isEqualTo(expected);
  }

  @Test
  void theSecondJarNeedsNoNewBuildWhenTheFirstOneGrows() throws Exception {
    Path second = secondJar(firstJar("first", BASE));
    assertThat(run(firstJar("newer", NEWER_BASE), second))
        .isEqualTo(
            "User{name=\"Ada\", level=PRO, country=\"unknown\"}"
                + " User{name=\"Ada\", level=FREE, country=\"unknown\"} no name");
  }

  private Path firstJar(String name, String base, String... more) throws Exception {
    Program program = program(name, "base.thrift", base);
    TypeOptions options = options(name, "import_map=com.acme.wrong=com.acme.base", more);
    Map<String, String> sources = sources(Projects.code(program, options));
    assertThat(sources.keySet()).allMatch(path -> path.startsWith("com/acme/base/"));
    return JavaCompilation.compile(sources, folder.resolve(name))
        .jar(folder.resolve(name + ".jar"));
  }

  private Path secondJar(Path first) throws Exception {
    return secondJar(
        "second", first, "return order.buyer().toBuilder().level(order.levels().get(0)).build();");
  }

  /**
   * @param buy the body of the method of its own
   */
  private Path secondJar(String name, Path first, String buy, String... more) throws Exception {
    Program program = program(name, "shop.thrift", BASE);
    Path references = folder.resolve(name).resolve("idl/refs.yml");
    Files.writeString(references, "base.thrift: com.acme.base\n");
    Map<String, String> sources =
        sources(Projects.code(program, options(name, "code_ref=refs.yml", more)));
    assertThat(sources.keySet()).allMatch(path -> path.startsWith("com/acme/shop/"));
    sources.put("com/acme/shop/Driver.java", DRIVER.replace("$BUY", buy));
    return JavaCompilation.compile(sources, folder.resolve(name), List.of(first))
        .jar(folder.resolve(name + ".jar"));
  }

  /** What the driver prints in a process that has the two jars and the runtime. */
  private String run(Path first, Path second) throws Exception {
    String classPath =
        String.join(
            File.pathSeparator,
            first.toString(),
            second.toString(),
            System.getProperty("java.class.path"));
    Processes.Result result =
        Processes.run(
            folder,
            Duration.ofMinutes(1),
            Map.of(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "com.acme.shop.Driver"));
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    return result.stdout().lines().reduce("", (before, line) -> line);
  }

  private Program program(String name, String root, String base) throws Exception {
    return Projects.program(
        folder.resolve(name).resolve("idl"),
        root,
        Map.of("base.thrift", base, "shop.thrift", SHOP));
  }

  private TypeOptions options(String name, String option, String... more) {
    List<String> options = new ArrayList<>(List.of(option));
    options.addAll(List.of(more));
    return JavaOptions.parse(options, TypeOptions.DEFAULT, folder.resolve(name).resolve("idl"));
  }

  private static Map<String, String> sources(RpcProjectResult result) {
    assertThat(result.failed()).as("%s", result.diagnostics()).isFalse();
    return Projects.sources(result, Projects.GENERATED);
  }
}
