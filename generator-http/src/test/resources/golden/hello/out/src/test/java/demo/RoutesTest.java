package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import demo.router.GeneratedRouter;
import io.github.kitexjava.http.Hertz;
import io.github.kitexjava.http.HertzOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  private static HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + HERTZ.port() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
