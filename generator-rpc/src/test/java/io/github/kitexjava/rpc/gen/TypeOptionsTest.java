package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.thrift.reflect.FileDescriptor;
import io.github.kitexjava.thrift.reflect.ServiceDeclaration;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects with types of another shape: checked exceptions, sets as lists. */
class TypeOptionsTest {
  private static final TypeOptions CHECKED =
      TypeOptions.DEFAULT.with(TypeChoice.CHECKED_EXCEPTIONS, true);

  private static final String DRIVER =
      """
      package com.acme.types;

      import io.github.kitexjava.rpc.RpcServer;
      import java.util.concurrent.CompletionException;

      public final class Driver implements Doors {
        private Driver() {}

        @Override
        public int open(String door) throws Locked, Gone {
          if (door.isEmpty()) {
            throw Gone.builder().since("1999").build();
          }
          throw Locked.builder().message(door).build();
        }

        public static String run() {
          RpcServer server = DoorsServer.builder(new Driver()).port(0).build().start();
          try (DoorsClient client =
              DoorsClient.builder("doors").hostPort("127.0.0.1", server.port()).build()) {
            return outcome(client, "red") + outcome(client, "") + async(client);
          } finally {
            server.stop();
          }
        }

        private static String outcome(Doors doors, String door) {
          try {
            return "opened " + doors.open(door);
          } catch (Locked e) {
            return "locked " + e.getMessage() + ", ";
          } catch (Gone e) {
            return "gone since " + e.since() + ", ";
          }
        }

        private static String async(DoorsClient client) {
          try {
            return "opened " + client.async().open("blue").join();
          } catch (CompletionException e) {
            return String.valueOf(e.getCause());
          }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void theCallerCatchesWhatTheHandlerThrows() throws Exception {
    Program program =
        program(
            """
            namespace java com.acme.types
            exception Locked { 1: string message }
            exception Gone { 1: required string since }
            service Doors { i32 open(1: string door) throws (1: Locked locked, 2: Gone gone) }
            """);
    ClassLoader classes =
        Projects.load(
            Projects.code(program, CHECKED),
            Map.of("com/acme/types/Driver.java", DRIVER),
            folder.resolve("project"));
    assertThat(classes.loadClass("com.acme.types.Driver").getMethod("run").invoke(null))
        .isEqualTo("locked red, gone since 1999, Locked{message=\"blue\"}");
  }

  @Test
  void aProjectCompilesAndPassesItsOwnTest() throws Exception {
    Program program = program(GeneratedProject.resource("projects/types.thrift"));
    GeneratedProject project = GeneratedProject.of(folder, Projects.create(program, CHECKED));
    assertThat(project.runCallsTest()).hasSize(29);
    Program first =
        program("exception E { 1: i32 x }\nservice S { void a(1: i32 x) throws (1: E e) }");
    assertThat(
            Projects.files(Projects.create(first, CHECKED))
                .get("src/main/java/com/acme/demo/Client.java"))
        .contains("public static void main(String[] args) throws Exception {");
  }

  @Test
  void soDoesOneWhoseSetsAreLists() throws Exception {
    TypeOptions lists = TypeOptions.DEFAULT.with(TypeChoice.SETS_AS_LISTS, true);
    RpcProjectResult result =
        Projects.create(program(GeneratedProject.resource("projects/types.thrift")), lists);
    assertThat(Projects.files(result).get("kitex_gen/com/acme/types/Types.java"))
        .contains("List<String> names(List<String> value);");
    assertThat(GeneratedProject.of(folder, result).runCallsTest()).hasSize(29);
  }

  @ParameterizedTest
  @CsvSource({
    "types.thrift, NAMES_AS_WRITTEN", "types.thrift, INITIALISMS",
    "hostile.thrift, NAMES_AS_WRITTEN", "hostile.thrift, INITIALISMS",
    "clashes.thrift, NAMES_AS_WRITTEN", "clashes.thrift, INITIALISMS",
    "inherit.thrift, NAMES_AS_WRITTEN", "odd.thrift, NAMES_AS_WRITTEN"
  })
  void namesOfAnotherStyleCompileAndAreTheSameOnTheWire(String file, TypeChoice style)
      throws Exception {
    Program program =
        Projects.program(
            folder,
            file,
            Map.of(
                file,
                GeneratedProject.resource("projects/" + file),
                "shared.thrift",
                GeneratedProject.resource("projects/shared.thrift")));
    TypeOptions options = TypeOptions.DEFAULT.with(style, true);
    GeneratedProject project = GeneratedProject.of(folder, Projects.create(program, options));
    assertThat(project.runCallsTest()).isNotEmpty();
  }

  @Test
  void methodsAndTheirHandlersAreSpelledAsWritten() throws Exception {
    Program program = program("service echo { i32 Do_it(1: i32 first_number) }");
    TypeOptions raw = TypeOptions.DEFAULT.with(TypeChoice.NAMES_AS_WRITTEN, true);
    assertThat(
            Projects.files(Projects.create(program, raw))
                .get("src/main/java/com/acme/demo/handler/EchoHandler.java"))
        .contains("public int Do_it(int firstNumber) {");
  }

  @Test
  void soDoesOneWhoseStructsAreBeans() throws Exception {
    TypeOptions beans = TypeOptions.DEFAULT.with(TypeChoice.BEANS, true);
    RpcProjectResult result =
        Projects.create(program(GeneratedProject.resource("projects/types.thrift")), beans);
    assertThat(GeneratedProject.of(folder, result).runCallsTest()).hasSize(29);
    assertThat(Projects.files(result).values())
        .anyMatch(file -> file.contains(" implements ThriftBean {"));
  }

  @Test
  void theDescriptorOfAFileHasThoseOfItsServices() throws Exception {
    Program program = program(GeneratedProject.resource("projects/types.thrift"));
    TypeOptions reflection = TypeOptions.DEFAULT.with(TypeChoice.REFLECTION, true);
    GeneratedProject project = GeneratedProject.of(folder, Projects.create(program, reflection));
    FileDescriptor file =
        (FileDescriptor)
            project
                .classes()
                .loadClass("com.acme.types.TypesReflection")
                .getMethod("file")
                .invoke(null);
    ServiceDeclaration service = file.declaration("Types", ServiceDeclaration.class).orElseThrow();
    assertThat(service.descriptor().orElseThrow().methods()).hasSameSizeAs(service.methods());
  }

  private Program program(String idl) throws Exception {
    return Projects.program(folder, "types.thrift", Map.of("types.thrift", idl));
  }
}
