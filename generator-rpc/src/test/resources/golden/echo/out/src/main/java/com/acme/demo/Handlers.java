package com.acme.demo;

import com.acme.demo.handler.EchoHandler;
import com.acme.demo.service.ServiceHandlers;
import com.acme.echo.Echo;

/** How each handler is made. Yours to edit: give them what they need. */
final class Handlers implements ServiceHandlers {

  @Override
  public Echo echo() {
    return new EchoHandler();
  }
}
