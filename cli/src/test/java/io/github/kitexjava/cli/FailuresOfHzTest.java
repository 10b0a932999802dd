package io.github.kitexjava.cli;

import static io.github.kitexjava.cli.UsersProject.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong in Go's {@code hz} when a project is generated again, and is right here.
 *
 * <p>With a file for each handler:
 *
 * <ul>
 *   <li>methods of one name in two IDLs share a file, and one is skipped: {@link
 *       #methodsOfOneNameInTwoFilesHaveAHandlerEach}
 *   <li>a handler that is there never changes: {@link #aMethodAddedLaterIsLikeOneWrittenAtFirst}
 * </ul>
 *
 * <p>In handlers:
 *
 * <ul>
 *   <li>a comment counts as the method: {@link #aMethodThatIsCommentedOutIsMissing}
 *   <li>a renamed method stays in silence: {@link #aRenamedMethodIsToldWithItsLineAndItsNewName}
 *   <li>so does its middleware: {@link #theMiddlewareOfARouteThatWentIsToldWithItsLine}
 *   <li>comments tell of the old route: {@link #aChangedRouteIsToldByTheInterfaceOnly}
 *   <li>changed types are not seen: {@link #aChangedRequestIsToldWithItsLine}
 *   <li>imports that nothing needs do not compile: {@link #onlyImportsThatAreNeededAreAdded}
 *   <li>methods with a receiver come again with each update: {@link
 *       #aHandlerOfAnyShapeIsNotAddedToTwice}
 *   <li>nothing can be given to handlers: {@link #aHandlerWithAConstructorStaysAsItsUserMakesIt}
 *   <li>folders for namespaces come between: {@link #handlersOfAllNamespacesAreInOneFolder}
 *   <li>the first and the later template differ: {@link #aMethodAddedLaterIsLikeOneWrittenAtFirst}
 *   <li>a merge that does not parse is written all the same: {@link
 *       #aHandlerThatDoesNotParseIsNotTouched}
 * </ul>
 *
 * <p>In routes and their middleware:
 *
 * <ul>
 *   <li>a new route takes the hook of another, which loses its guard: {@link
 *       #aNewRouteNeverTakesTheMiddlewareOfAnother} and {@link #aGuardStaysWithItsRoute}
 *   <li>the user's file needs a marker: {@link #registrationNeedsNoMarkerInTheUsersFiles}
 * </ul>
 *
 * <p>On disk:
 *
 * <ul>
 *   <li>what is there is looked for where the command starts: {@link
 *       #aProjectThatIsUpdatedFromOutsideKeepsWhatIsTheUsers}
 *   <li>{@code -force} overwrites: {@link #forceOverwritesNothingOfTheUsers}
 *   <li>a wrong IDL leaves half a project: {@link #aWrongIdlLeavesNoProject}
 *   <li>there is no preview, no copy, and nothing is ever removed: {@link
 *       #aRunCanBeSeenBeforeAndKeepsCopiesAndTidiesUp}
 * </ul>
 */
class FailuresOfHzTest {
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";
  private static final String HANDLERS = "src/main/java/demo/Handlers.java";
  private static final String MIDDLEWARE = "src/main/java/demo/Middleware.java";
  private static final String A = "string a(1: string s) (api.get = \"/a\")";
  private static final String B = "string b(1: string s) (api.get = \"/b\")";

  @TempDir Path folder;
  private UsersProject project;

  @BeforeEach
  void chooseAFolder() {
    project = new UsersProject(folder);
  }

  private Run hz(String command, String... methods) throws IOException {
    return project.hz(command, "service Echo {\n" + String.join("\n", methods) + "\n}\n");
  }

  private String read(String path) throws IOException {
    return project.read(path);
  }

  private void write(String path, String text) throws IOException {
    project.write(path, text);
  }

  @Test
  void aMethodThatIsCommentedOutIsMissing() throws IOException {
    String a = "string a(1: string s) (api.get = \"/a\")";
    assertDone(hz("new", a));
    write(HANDLER, read(HANDLER).replaceFirst("\\{\n", "{\n  // public String b(String s) {\n"));
    assertDone(hz("update", a, "string b(1: string s) (api.get = \"/b\")"));
    assertThat(read(HANDLER))
        .contains("// public String b(String s) {", "  public String b(String");
    project.assertCompiles();
  }

  @Test
  void aRenamedMethodIsToldWithItsLineAndItsNewName() throws IOException {
    assertDone(hz("new", "string a(1: string s) (api.get = \"/a\")"));
    Run run = hz("update", "string b(1: string s) (api.get = \"/a\")");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern(
            "EchoHandler.java:\\d+: `String a\\(String, RequestContext\\)` is not in the IDL any"
                + " more; if it is `b` now, move its code there");
  }

  @Test
  void aNewRouteNeverTakesTheMiddlewareOfAnother() throws IOException {
    String list = "string list() (api.get = \"/seller/customer/message/list\")";
    assertDone(hz("new", list));
    List<String> hooks = hooks();
    assertThat(hooks).isNotEmpty();
    assertDone(hz("update", "string first() (api.get = \"/message/customer\")", list));
    assertThat(hooks()).containsAll(hooks).hasSizeGreaterThan(hooks.size());
    project.assertCompiles();
    assertThat(hz("update", list).err())
        .contains("`String first(RequestContext)` is not in the IDL");
    assertThat(hooks()).isEqualTo(hooks);
  }

  /** Each hook with the route or group that it guards, as its comment says. */
  private List<String> hooks() throws IOException {
    String text = read("hz_gen/demo/router/RouteMiddleware.java");
    return Pattern.compile("For (.+)[.]\\n +[*]/\\n +default List<Handler> (\\w+)")
        .matcher(text)
        .results()
        .map(hook -> hook.group(2) + " guards " + hook.group(1))
        .toList();
  }

  @Test
  void aHandlerWithAConstructorStaysAsItsUserMakesIt() throws IOException {
    String a = "string a() (api.get = \"/a\")";
    assertDone(hz("new", a));
    write(
        HANDLER,
        read(HANDLER)
            .replaceFirst(
                "\\{\n",
                "{\n  private final Object db;\n  public EchoHandler(Object db) { this.db = db; }\n"));
    String handlers = "src/main/java/demo/Handlers.java";
    write(handlers, read(handlers).replace("new EchoHandler()", "new EchoHandler(\"db\")"));
    String mine = read(handlers);
    assertDone(hz("update", a, "string b() (api.get = \"/b\")"));
    assertThat(read(handlers)).isEqualTo(mine);
    assertThat(read(HANDLER)).contains("this.db = db;").containsOnlyOnce("String b(");
    project.assertCompiles();
  }

  @Test
  void methodsOfOneNameInTwoFilesHaveAHandlerEach() throws IOException {
    assertDone(hz("new", A));
    String other =
        "namespace java com.other\nservice Other { string a() (api.get = \"/other\") }\n";
    String mine = read(HANDLER);
    assertDone(project.hzWith("update", "other.thrift", other));
    assertThat(read(HANDLER)).isEqualTo(mine);
    String handlers = read(HANDLERS);
    assertThat(handlers).contains("com.acme.EchoApi", "com.other.OtherApi");
    project.assertCompiles();
    assertThat(Run.hz("update", "-out_dir", project.folder().toString()).out())
        .startsWith(project.folder() + ": 0 files written");
  }

  @Test
  void theMiddlewareThatComesToAnotherRouteIsToldWithBoth() throws IOException {
    String other = "string b() (api.get = \"/a-b\")";
    assertDone(hz("new", A, other));
    write(MIDDLEWARE, guarding("get_aB"));
    Run run = hz("update", A, other.replace("a-b", "a.b"));
    assertDone(run);
    assertThat(run.err())
        .contains(
            MIDDLEWARE + ":6: hook `get_aB` is for `GET /a.b` now, and was for `GET /a-b`: delete");
  }

  @Test
  void theMiddlewareOfARouteThatWentIsToldWithItsLine() throws IOException {
    String other = "string b() (api.get = \"/users/:id/old\")";
    assertDone(hz("new", A, other));
    write(MIDDLEWARE, guarding("get_users__id_old"));
    Run run = hz("update", A, other.replace("users", "people"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            MIDDLEWARE
                + ":6: hook `get_users__id_old` is an orphan, because its route has left the IDL or"
                + " has another path; if its route is that of `get_people__id_old` now, rename it,"
                + " else delete it");
    assertThat(read(MIDDLEWARE)).isEqualTo(guarding("get_users__id_old"));
    write(MIDDLEWARE, guarding("get_people__id_old"));
    assertDone(hz("update", A, other.replace("users", "people")));
    project.assertCompiles();
  }

  private static String guarding(String hook) {
    return """
        package demo;
        import demo.router.RouteMiddleware;
        import io.github.kitexjava.http.Handler;
        import java.util.List;
        final class Middleware implements RouteMiddleware {
          @Override
          public List<Handler> %s() {
            return List.of(c -> c.next());
          }
        }
        """
        .formatted(hook);
  }

  @Test
  void aGuardStaysWithItsRoute() throws IOException {
    String list = "string list() (api.get = \"/seller/customer/message/list\")";
    assertDone(hz("new", list));
    write(MIDDLEWARE, guarding("group_seller_customer_message"));
    String added = "string first() (api.get = \"/message/customer\")";
    assertDone(hz("update", added, list));
    project.assertCompiles();
    String router = read("hz_gen/demo/router/GeneratedRouter.java");
    assertThat(router)
        .containsPattern(
            "\"/message\",\\s*array\\(middleware[.]group_seller_customer_message\\(\\)\\)");
    assertThat(router).containsOnlyOnce("middleware.group_seller_customer_message()");
  }

  @Test
  void aChangedRouteIsToldByTheInterfaceOnly() throws IOException {
    assertDone(hz("new", A));
    String mine = read(HANDLER);
    assertThat(mine).doesNotContain("/a");
    assertDone(hz("update", A.replace("api.get = \"/a\"", "api.post = \"/z\"")));
    assertThat(read(HANDLER)).isEqualTo(mine);
    assertThat(read("hz_gen/com/acme/EchoApi.java")).contains("POST /z").doesNotContain("GET /a");
  }

  @Test
  void aChangedRequestIsToldWithItsLine() throws IOException {
    assertDone(hz("new", A));
    Run run = hz("update", A.replace("string s", "i64 s"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("EchoHandler.java:\\d+: `String a\\(String, RequestContext\\)` is now");
  }

  @Test
  void onlyImportsThatAreNeededAreAdded() throws IOException {
    assertDone(hz("new", A));
    String types = "struct Unused { 1: i32 x }\nstruct Used { 1: i32 x }\n";
    assertDone(
        project.hz(
            "update", types + "service Echo {\n" + A + "\nlist<Used> b() (api.get = \"/b\")\n}\n"));
    assertThat(read(HANDLER))
        .contains("import com.acme.Used;", "import java.util.List;")
        .doesNotContain("Unused", "import java.util.Map;");
    project.assertCompiles();
  }

  @Test
  void aHandlerOfAnyShapeIsNotAddedToTwice() throws IOException {
    assertDone(hz("new", A));
    write(
        HANDLER,
        """
        package demo.handler;
        import com.acme.EchoApi;
        import io.github.kitexjava.http.RequestContext;
        public record EchoHandler<T>(T db) implements EchoApi {
          public EchoHandler() { this(null); }
          @Override public
          String a ( final String s , RequestContext c ) { return s; }
        }
        """);
    assertDone(hz("update", A, B));
    assertDone(hz("update", A, B));
    assertDone(hz("update", A, B));
    assertThat(read(HANDLER)).containsOnlyOnce("String b(").containsOnlyOnce("String a (");
  }

  @Test
  void handlersOfAllNamespacesAreInOneFolder() throws IOException {
    assertDone(hz("new", A));
    String other =
        "namespace java org.other.deep\nservice Deep { string a() (api.get = \"/deep\") }\n";
    assertDone(project.hzWith("update", "deep.thrift", other));
    assertThat(project.folder().resolve("src/main/java/demo/handler"))
        .isDirectoryContaining("glob:**/EchoHandler.java")
        .isDirectoryContaining("glob:**/DeepHandler.java")
        .isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void aMethodAddedLaterIsLikeOneWrittenAtFirst() throws IOException {
    assertDone(hz("new", A));
    assertDone(hz("update", A, B));
    String later = read(HANDLER);
    Projects.delete(project.folder());
    assertDone(hz("new", A, B));
    assertThat(read(HANDLER)).isEqualTo(later);
  }

  @Test
  void aHandlerThatDoesNotParseIsNotTouched() throws IOException {
    assertDone(hz("new", A));
    String broken = read(HANDLER).replace("(String s", "((String s");
    write(HANDLER, broken);
    Run run = hz("update", A, B);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(read(HANDLER)).isEqualTo(broken);
    assertThat(read(HANDLER + ".new")).contains("String b(");
    assertThat(read("hz_gen/com/acme/EchoApi.java")).contains(" b(");
  }

  @Test
  void registrationNeedsNoMarkerInTheUsersFiles() throws IOException {
    assertDone(hz("new", A));
    String handlers = read(HANDLERS).replaceAll("(?s)/[*].*?[*]/|//[^\n]*", "");
    write(HANDLERS, handlers);
    String two = "service Echo {\n" + A + "\n}\nservice Two { void t() (api.get = \"/t\") }\n";
    assertDone(project.hz("update", two));
    assertThat(read(HANDLERS)).contains("return new TwoHandler();");
    project.assertCompiles();
  }

  @Test
  void aProjectThatIsUpdatedFromOutsideKeepsWhatIsTheUsers() throws IOException {
    assertDone(hz("new", A));
    write(HANDLER, read(HANDLER).replace("// TODO: your code here", "// mine"));
    write(MIDDLEWARE, guarding("get_a"));
    Map<String, String> before = Projects.files(project.folder());
    assertDone(hz("update", A));
    assertThat(Projects.files(project.folder())).isEqualTo(before);
  }

  @Test
  void forceOverwritesNothingOfTheUsers() throws IOException {
    assertDone(hz("new", A));
    for (String name : List.of("Main.java", "Router.java", "Middleware.java")) {
      String file = "src/main/java/demo/" + name;
      write(file, read(file) + "// mine\n");
    }
    Map<String, String> before = Projects.files(project.folder());
    assertDone(Run.hz("new", "-force", "-module", "demo", "-out_dir", project.folder().toString()));
    assertThat(Projects.files(project.folder())).isEqualTo(before);
  }

  @Test
  void aWrongIdlLeavesNoProject() throws IOException {
    Run run = hz("new", "Nope a() (api.get = \"/a\")");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(project.folder()).doesNotExist();
  }

  @Test
  void aRunCanBeSeenBeforeAndKeepsCopiesAndTidiesUp() throws IOException {
    assertDone(project.hz("new", "struct Old { 1: i32 x }\nservice Echo {\n" + A + "\n}\n"));
    String api = "hz_gen/com/acme/EchoApi.java";
    write(api, read(api) + "// edited\n");
    Map<String, String> before = Projects.files(project.folder());
    project.idl("echo.thrift", "namespace java com.acme\nservice Echo {\n" + A + B + "\n}\n");
    Run seen = Run.hz("update", "-out_dir", project.folder().toString(), "--dry-run", "--diff");
    assertThat(seen.out()).contains("+  public String b(String");
    assertThat(Projects.files(project.folder())).isEqualTo(before);
    assertDone(hz("update", A, B));
    assertThat(read(api + ".orig")).endsWith("// edited\n");
    assertThat(project.folder().resolve("hz_gen/com/acme/Old.java")).doesNotExist();
  }
}
