package com.acme.demo;

import com.acme.echo.EchoClient;

/** Calls the server on this machine: where a client of your own may begin. Yours to edit. */
public final class Client {
  private Client() {}

  public static void main(String[] args) {
    int port = Integer.parseInt(System.getenv().getOrDefault("KITEX_PORT", "8888"));
    try (EchoClient client =
        EchoClient.builder("echo").hostPort("127.0.0.1", port).build()) {
      System.out.println(client.ping(""));
    }
  }
}
