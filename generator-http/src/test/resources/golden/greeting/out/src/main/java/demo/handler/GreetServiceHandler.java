package demo.handler;

import hello.greeting.GreetReq;
import hello.greeting.GreetResp;
import hello.greeting.GreetServiceApi;
import hello.greeting.Greeting;
import hello.greeting.Tone;
import io.github.kitexjava.http.RequestContext;

/** Answers the routes of {@code GreetService}. Yours to edit. */
public final class GreetServiceHandler implements GreetServiceApi {

  @Override
  public GreetResp greet(GreetReq req, RequestContext c) {
    // TODO: your code here
    return GreetResp.builder().greeting(Greeting.text("")).build();
  }

  @Override
  public void forget(String name, Tone tone, RequestContext c) {
    // TODO: your code here
  }
}
