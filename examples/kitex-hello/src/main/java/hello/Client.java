package hello;

import hello.api.HelloClient;
import hello.api.Request;
import hello.api.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the server on this machine once a second, until it is stopped. */
public final class Client {
  private static final Logger LOG = LoggerFactory.getLogger(Client.class);

  private Client() {}

  public static void main(String[] args) throws InterruptedException {
    int port = Integer.parseInt(System.getenv().getOrDefault("KITEX_PORT", "8888"));
    try (HelloClient client = HelloClient.builder("hello").hostPort("127.0.0.1", port).build()) {
      while (!Thread.interrupted()) {
        Response response = client.echo(Request.builder().message("my request").build());
        LOG.info("{}", response);
        Thread.sleep(1000);
      }
    }
  }
}
