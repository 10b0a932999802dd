package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a user writes into the handler of the sample {@code greeting.thrift}, and what it answers.
 */
final class GreetingHandler {
  private static final String SOURCE =
      """
      package demo.handler;

      import com.acme.greeting.GreetRequest;
      import com.acme.greeting.Greeting;
      import com.acme.greeting.GreetingServiceApi;
      import com.acme.greeting.KeepRequest;
      import com.acme.greeting.KeepResponse;
      import io.github.kitexjava.http.RequestContext;

      public final class GreetingServiceHandler implements GreetingServiceApi {
        @Override
        public Greeting greet(GreetRequest request, RequestContext c) {
          Greeting.Builder greeting = Greeting.builder();
          if (request.hasTone()) {
            greeting.tone(request.tone());
          }
          return greeting.text("hello ".repeat(request.times()) + request.name()).build();
        }

        @Override
        public KeepResponse keep(KeepRequest request, RequestContext c) {
          return KeepResponse.builder()
              .id(9007199254740993L)
              .greeting(Greeting.builder().text(request.owner() + ": " + request.text()).build())
              .labels(request.labels())
              .build();
        }
      }
      """;

  private GreetingHandler() {}

  static void write(Path project) throws IOException {
    Path handler = project.resolve("src/main/java/demo/handler/GreetingServiceHandler.java");
    assertThat(handler).exists();
    Files.writeString(handler, SOURCE);
  }

  static void assertAnswers(GeneratedProject.Server server) throws Exception {
    assertThat(server.get("/greet/J%C3%BCrgen?times=2&tone=WARM"))
        .satisfies(
            answer -> assertJson(answer, 200, "{\"text\":\"hello hello Jürgen\",\"tone\":1}"));
    assertThat(server.get("/greet/Ada"))
        .satisfies(answer -> assertJson(answer, 200, "{\"text\":\"hello Ada\"}"));
    assertThat(
            server.postJson(
                "/greetings/ada?publish=true", "{\"text\":\"hi\",\"labels\":[\"a\",\"b\"]}"))
        .satisfies(
            answer ->
                assertJson(
                    answer,
                    200,
                    "{\"id\":9007199254740993,\"greeting\":{\"text\":\"ada: hi\"},\"labels\":[\"a\",\"b\"]}"));
    HttpResponse<String> wrong = server.get("/greet/Ada?times=often");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(wrong.body()).contains("times", "often");
    HttpResponse<String> missing = server.postJson("/greetings/ada", "{}");
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("text");
  }

  private static void assertJson(HttpResponse<String> answer, int status, String body) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(answer.body()).isEqualTo(body);
  }
}
