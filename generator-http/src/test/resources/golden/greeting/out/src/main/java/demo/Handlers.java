package demo;

import demo.handler.GreetServiceHandler;
import demo.router.RouteHandlers;
import hello.greeting.GreetServiceApi;

/** How each handler is made. Yours to edit: give them what they need. */
final class Handlers implements RouteHandlers {

  @Override
  public GreetServiceApi greetService() {
    return new GreetServiceHandler();
  }
}
