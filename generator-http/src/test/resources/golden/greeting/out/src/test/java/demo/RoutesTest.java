package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import demo.router.GeneratedRouter;
import io.github.kitexjava.http.Hertz;
import io.github.kitexjava.http.HertzOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the server on a free port and asks for every route. Yours to edit. */
class RoutesTest {
  private static final Hertz HERTZ =
      Hertz.create(HertzOptions.builder().host("127.0.0.1").port(0).build());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    Router.register(HERTZ);
    GeneratedRouter.register(HERTZ, new Handlers(), new Middleware());
    HERTZ.start();
  }

  @AfterAll
  static void stop() {
    HERTZ.stop();
  }

  @Test
  void pingAnswersPong() throws Exception {
    HttpResponse<String> response = send("GET", "/ping");
    assertEquals(200, response.statusCode());
    assertEquals("{\"message\":\"pong\"}", response.body());
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    assertEquals(404, send("GET", "/no/such/path/here").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /greet/1",
        "POST /greet/1",
        "DELETE /greet/1/tone"
      })
  void theRouteAnswers(String route) throws Exception {
    int blank = route.indexOf(' ');
    int status = send(route.substring(0, blank), route.substring(blank + 1)).statusCode();
    assertFalse(Set.of(404, 405, 500).contains(status), route + " answers " + status);
  }

  private static HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + HERTZ.port() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
