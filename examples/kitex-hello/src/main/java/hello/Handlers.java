package hello;

import hello.api.Hello;
import hello.handler.HelloHandler;
import hello.service.ServiceHandlers;

/** How each handler is made. Yours to edit: give them what they need. */
final class Handlers implements ServiceHandlers {

  @Override
  public Hello hello() {
    return new HelloHandler();
  }
}
