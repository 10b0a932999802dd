package hello.handler;

import hello.api.Hello;
import hello.api.Request;
import hello.api.Response;

/** Answers the calls of {@code Hello}. Yours to edit. */
public final class HelloHandler implements Hello {

  @Override
  public Response echo(Request req) {
    return Response.builder().message(req.message()).build();
  }
}
