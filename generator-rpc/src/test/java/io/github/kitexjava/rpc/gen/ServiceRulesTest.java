package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.template.ModuleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, with place and hint, and what is only told. */
class ServiceRulesTest {
  @TempDir private Path folder;

  @Test
  void aStreamingMethodIsRefusedByName() throws IOException {
    RpcProjectResult result =
        Projects.code(
            folder,
            """
            struct Line { 1: string text }
            service Chat {
              Line talk(1: Line line) (streaming.mode = "bidirectional")
              Line say(1: Line line) (streaming.mode = "unary")
              Line last()
            }
            """);
    assertThat(errors(result))
        .containsExactly(
            "error[TH0506] 3:28: method `talk` of service `Chat` streams (`streaming.mode ="
                + " \"bidirectional\"`), and only calls with one answer are supported (remove the"
                + " annotation, or leave the method out: with the option `trim_idl=Chat.last` only"
                + " that is made)");
    assertThat(result.files()).isEmpty();
  }

  @Test
  void aStreamingMethodThatIsTrimmedAwayIsNoProblem() throws Exception {
    Program program =
        Projects.program(
            folder,
            "echo.thrift",
            Map.of(
                "echo.thrift",
                """
                service Chat {
                  string talk(1: string line) (streaming.mode = "bidirectional")
                  string last()
                }
                """));
    RpcProjectResult result =
        Projects.create(program, TypeOptions.DEFAULT.withTrimmed("Chat.last"));
    assertThat(errors(result)).isEmpty();
    assertThat(GeneratedProject.of(folder, result).runCallsTest()).containsExactly("chatLast");
  }

  @Test
  void aProjectWithoutAServiceIsRefused() throws IOException {
    RpcProjectResult result = Projects.create(folder, "struct Item { 1: i32 id }");
    assertThat(errors(result))
        .containsExactly(
            "error[TH0507] 1:1: no service is defined in this file, and `-service` asks for a server"
                + " (declare a service, or leave `-service` out to generate types only)");
    assertThat(result.failed()).isTrue();
  }

  @Test
  void codeWithoutAServiceIsTypesOnly() throws IOException {
    RpcProjectResult result = Projects.code(folder, "struct Item { 1: i32 id }");
    assertThat(result.files())
        .extracting(f -> f.path())
        .containsExactly("kitex_gen/echo/Item.java");
  }

  @Test
  void withoutAProjectThereIsOnlyGeneratedCode() throws IOException {
    RpcProjectResult result = Projects.code(folder, "service Echo { void ping() }");
    assertThat(result.files())
        .extracting(f -> f.path())
        .containsExactly(
            "kitex_gen/echo/Echo.java",
            "kitex_gen/echo/EchoMethods.java",
            "kitex_gen/echo/EchoClient.java",
            "kitex_gen/echo/EchoServer.java");
  }

  @Test
  void aServiceThatHasTheNameOfTheUsersClassIsRefused() throws IOException {
    RpcProjectResult result =
        Projects.create(folder, "namespace java com.acme.demo\nservice Main { void ping() }");
    assertThat(errors(result))
        .containsExactly(
            "error[TH0809] 2:9: `Main` and the project both have a class `com.acme.demo.Main` (give"
                + " the IDL another namespace, or the project another `-module`)");
  }

  @Test
  void servicesWithOneMethodNameAreServedAndTheUserIsTold() throws IOException {
    RpcProjectResult result =
        Projects.create(folder, GeneratedProject.resource("projects/several.thrift"));
    assertThat(result.notes())
        .containsExactly(
            "`Base` has no handler of its own: that of `One`, which extends it, answers its calls",
            "`One` and `Two` both have a method `own`: `One` answers calls that name no service",
            "`One` and `Two` both have a method `ping`: `One` answers calls that name no service");
    assertThat(Projects.files(result).get("kitex_gen/com/acme/demo/service/GeneratedServices.java"))
        .contains(
            """
                server.fallbackService(OneMethods.SERVICE, handlers.one());
                server.service(TwoMethods.SERVICE, handlers.two());
                server.service(ThreeMethods.SERVICE, handlers.three());
            """);
  }

  @Test
  void theUnderscoreRuleChangesTypesServicesAndMethodsButNotWireNames() throws IOException {
    RpcProjectResult result =
        Projects.code(folder, GeneratedProject.resource("projects/underscore.thrift"));
    Map<String, String> files = Projects.files(result);
    assertThat(files)
        .containsKeys(
            "kitex_gen/com/acme/underscore/NewItem_.java",
            "kitex_gen/com/acme/underscore/ItemArgs_.java",
            "kitex_gen/com/acme/underscore/ItemResult_.java",
            "kitex_gen/com/acme/underscore/NewEcho_.java",
            "kitex_gen/com/acme/underscore/EchoResult_.java");
    assertThat(files.get("kitex_gen/com/acme/underscore/NewEcho_.java"))
        .contains("ItemResult_ calcResult_(@Nullable ItemArgs_ newArgs);")
        .contains("NewItem_ newItem_(@Nullable NewItem_ itemResult);")
        .contains("String echoArgs_(String text);");
    assertThat(files.get("kitex_gen/com/acme/underscore/NewEcho_Methods.java"))
        .contains("call(\"calcResult\")")
        .contains(".argument(1, \"newArgs\"")
        .contains("ServiceDescriptor.of(\"NewEcho\", NewEcho_.class");
  }

  @Test
  void theGeneratedFolderCanBeAnother() throws IOException {
    RpcProjectRequest usual =
        RpcProjectRequest.of(
            Projects.program(folder, "a.thrift", Map.of("a.thrift", "service A { void a() }")),
            ModuleName.of("demo"),
            "a",
            Map.of(),
            List.of("a.thrift"));
    Map<String, String> files =
        Projects.files(
            RpcProject.create(
                new RpcProjectRequest(
                    usual.program(),
                    usual.types(),
                    usual.module(),
                    "a",
                    "gen/out",
                    Map.of(),
                    usual.idl())));
    assertThat(files).containsKey("gen/out/a/A.java");
    assertThat(files.get("pom.xml")).contains("<source>${project.basedir}/gen/out</source>");
    assertThat(files.get("Dockerfile")).contains("COPY gen/out gen/out");
  }

  @Test
  void namesThatScriptsWouldTakeApartAreNotTaken() {
    assertThatThrownBy(
            () ->
                RpcProjectRequest.of(
                    new Program(List.of(), List.of()),
                    ModuleName.of("demo"),
                    "a\"; b",
                    Map.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("serviceName: `a\"; b` (expected: letters, digits, `_`, `-` and `.`)");
  }

  @Test
  void aMethodThatABaseHasAlreadyIsRefusedOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("twice.thrift"),
            """
        service Base { void ping() }
        service Echo extends Base { void ping() }
        """);
    Compilation compilation =
        IdlCompiler.compile(new CompileRequest(List.of(file), List.of(), folder));
    List<Diagnostic> all =
        compilation.program().isPresent()
            ? Projects.code(compilation.program().get()).diagnostics()
            : compilation.diagnostics();
    assertThat(all)
        .filteredOn(d -> d.severity() == Severity.ERROR)
        .extracting(Diagnostic::code)
        .containsExactly(Code.DUPLICATE_METHOD);
  }

  private static List<String> errors(RpcProjectResult result) {
    return result.diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(Projects::text)
        .toList();
  }
}
