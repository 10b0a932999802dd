package acme;

import acme.echo.Echo;
import acme.echo.Refused;
import acme.echo.Request;

/** Main code that uses generated code. */
public final class EchoHandler implements Echo {
  @Override
  public String echo(Request request) {
    if (request.message().isEmpty()) {
      throw Refused.builder().reason("nothing to say").build();
    }
    return request.message();
  }

  @Override
  public void log(String line) {}
}
