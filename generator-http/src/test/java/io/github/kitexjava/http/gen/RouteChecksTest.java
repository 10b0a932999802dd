package io.github.kitexjava.http.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteChecksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "api.get=''|'api.get' has no path (write one, such as 'api.get = \"/hello\"')",
        "api.get='/a b'|path '/a b' has a blank, '?', '#' or control character, which no request"
            + " path has (give the path only; query parameters are fields with 'api.query')",
        "api.get='/a?x=1'|path '/a?x=1' has a blank, '?', '#' or control character, which no"
            + " request path has (give the path only; query parameters are fields with 'api.query')",
        "api.get='/a//b'|path '/a//b' has a segment '' that no request path keeps (requests are"
            + " normalised before they are matched; leave it out)",
        "api.get='/a/../b'|path '/a/../b' has a segment '..' that no request path keeps (requests"
            + " are normalised before they are matched; leave it out)",
        "api.get='/:id:act'|path '/:id:act' has two wildcards in the segment ':id:act' (a"
            + " parameter's name runs to the next '/': one in a segment)",
        "api.get='/a/:'|path '/a/:' has a wildcard without a name (such as ':id', or '*rest' at"
            + " the end)",
        "api.get='/a*x'|path '/a*x' has no '/' before '*x' (only a parameter such as ':id' may"
            + " follow text)",
        "api.get='/*x/b'|path '/*x/b' goes on after '*x' ('*name' takes all the rest of a path)",
        "api.get='/:a/:a'|path '/:a/:a' uses one parameter name twice (give each its own name)"
      })
  void aPathThatNoRequestCanMatchIsAnError(String annotation, String message) throws IOException {
    assertThat(check("service S {\n  void m() (" + annotation.replace('\'', '"') + ")\n}\n"))
        .singleElement()
        .asString()
        .matches("error\\[TH0801] 2:\\d+: .*")
        .endsWith(": " + ticks(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api.get|/a|api.get|/a|route `GET /a` is declared twice",
        "api.get|a|api.get|/a|route `GET /a` is declared twice",
        "api.get|/u/:id|api.get|/u/:name|"
            + "routes `GET /u/:id` and `GET /u/:name` answer the same requests",
        "api.post|/*a|api.any|/*b|routes `POST /*a` and `ANY /*b` answer the same requests",
        "API.GET|/a|api.get|/a|route `GET /a` is declared twice"
      })
  void twoRoutesForTheSameRequestsAreAnError(
      String key1, String path1, String key2, String path2, String message) throws IOException {
    assertThat(
            check(
                """
                service S {
                  void a() (%s = "%s")
                  void b() (%s = "%s")
                }
                """
                    .formatted(key1, path1, key2, path2)))
        .containsExactly(
            "error[TH0802] 3:13: " + message + " (give one of them another path or method)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api.get|/u/:id/a|api.get|/u/:name/b",
        "api.get|/u/:id|api.get|/u/me",
        "api.get|/u/:id|api.post|/u/:name",
        "api.get|/a|api.get|/a/"
      })
  void routesThatDifferAreNoError(String key1, String path1, String key2, String path2)
      throws IOException {
    assertThat(
            check(
                """
                service S {
                  void a() (%s = "%s")
                  void b() (%s = "%s")
                }
                """
                    .formatted(key1, path1, key2, path2)))
        .isEmpty();
  }

  @Test
  void bracesAreWarnedAbout() throws IOException {
    assertThat(check("service S {\n  void m() (api.get = \"/a/{id}\")\n}\n"))
        .containsExactly(
            "warning[TH0801] 2:13: path `/a/{id}` has braces, which are matched as they are (a"
                + " parameter is written `:id`)");
  }

  @Test
  void aPathFieldThatTheRouteDoesNotHaveIsAnErrorOnlyWhereItIsNeeded() throws IOException {
    assertThat(
            check(
                """
                struct A { 1: required i64 id (api.path = "id") }
                struct B { 1: i64 id (api.path = "id") }
                service S {
                  void a(1: A a) (api.get = "/a/:key/:name")
                  void b(1: B b) (api.get = "/b")
                  void c(1: B b) (api.get = "/c/:id")
                }
                """))
        .containsExactly(
            "error[TH0803] 1:32: route `GET /a/:key/:name` has no parameter `id` (its parameters"
                + " are `key`, `name`)",
            "warning[TH0803] 2:23: route `GET /b` has no parameter `id` (write `:id` into the"
                + " path)");
  }

  @Test
  void aBodyFieldOfARequestWithoutBodyIsWarnedAbout() throws IOException {
    assertThat(
            check(
                """
                struct A { 1: string b (api.body = "b"), 2: string q, 3: string r (api.raw_body = "") }
                service S {
                  void a(1: A a) (api.get = "/a", api.post = "/a")
                }
                """))
        .containsExactly(
            "warning[TH0804] 1:25: field `b` comes from the body, but a `GET` request has none (use"
                + " `api.query` or another method)",
            "warning[TH0804] 1:68: field `r` comes from the body, but a `GET` request has none (use"
                + " `api.query` or another method)");
  }

  @Test
  void unknownAnnotationsAreWarnedAboutWithWhatWasMeant() throws IOException {
    assertThat(
            check(
                """
                struct A { 1: string q (api.qurey = "q", other.thing = "x") }
                service S {
                  void a(1: A a) (api.gett = "/a", api.get = "/b")
                  void b(1: A a) (api.post = "/b", api.query = "x")
                }
                """))
        .containsExactly(
            "warning[TH0805] 1:25: `api.qurey` means nothing on a field (did you mean"
                + " `api.query`?)",
            "warning[TH0805] 3:19: `api.gett` means nothing on a method (did you mean `api.get`?)",
            "warning[TH0805] 4:36: `api.query` means nothing on a method");
  }

  @Test
  void methodsWithoutARouteAreToldOncePerService() throws IOException {
    assertThat(
            check(
                """
                service S {
                  string Hello(1: string name)
                  void Bye()
                  void c() (api.get = "/c")
                }
                service T {
                  string Hello(1: string name)
                }
                """))
        .containsExactly(
            "note[TH0806] 1:9: methods `Hello`, `Bye` of service `S` have no route and are left"
                + " out (give one by an annotation behind the method, such as `Hello(...)"
                + " (api.post = \"/Hello\")`)",
            "note[TH0806] 6:9: method `Hello` of service `T` has no route and is left out (give one"
                + " by an annotation behind the method, such as `Hello(...) (api.post ="
                + " \"/Hello\")`)");
  }

  @Test
  void aStatusMustFitToItsAnswer() throws IOException {
    assertThat(
            check(
                """
                exception E { 1: string message } (api.http_code = "200")
                service S {
                  void a() throws (1: E e) (api.get = "/a", api.http_code = "404")
                }
                """))
        .containsExactly(
            "error[TH0807] 1:36: `200` is no status for this answer (write one from 400 to 599)",
            "error[TH0807] 3:45: `404` is no status for this answer (write one from 200 to 299)");
  }

  @Test
  void aValidationThatIsNotDoneIsWarnedAbout() throws IOException {
    assertThat(
            check(
                """
                struct A { 1: string q (api.vd = "len($)>0") }
                service S {
                  void a(1: A a) (api.get = "/a")
                }
                """))
        .containsExactly(
            "warning[TH0808] 1:25: `api.vd` of field `q` is not checked yet (check the value in the"
                + " handler for now)");
  }

  @Test
  void aTypeThatTheProjectHasTooIsAnError() throws IOException {
    assertThat(
            check(
                """
                namespace java demo
                struct Main { 1: string q }
                service S {
                  void a(1: Main a) (api.get = "/a")
                }
                """))
        .containsExactly(
            "error[TH0809] 2:8: `Main` and the project both have a class `demo.Main` (give the IDL"
                + " another namespace, or the project another `-module`)");
  }

  @Test
  void twoFieldsOfOneNameInJsonAreAnError() throws IOException {
    assertThat(
            check(
                """
                struct A { 1: string a, 2: string b (api.body = "a"), 3: i32 c (api.none = "true") }
                struct Unused { 1: string a, 2: string b (api.body = "a") }
                service S {
                  void a(1: A a) (api.post = "/a")
                }
                """))
        .containsExactly(
            "error[TH0809] 1:38: fields `a` and `b` are both `a` in JSON (give one of them another"
                + " name by `api.body`)");
  }

  @Test
  void anErrorLeavesNoFiles() throws IOException {
    assertThat(Projects.create(folder, "service S { void m() (api.get = \"\") }").files())
        .isEmpty();
  }

  private List<String> check(String idl) throws IOException {
    return Projects.create(folder, idl).diagnostics().stream().map(Projects::text).toList();
  }

  private static String ticks(String message) {
    return message.replace("parameter's", "parameter^s").replace('\'', '`').replace('^', '\'');
  }
}
