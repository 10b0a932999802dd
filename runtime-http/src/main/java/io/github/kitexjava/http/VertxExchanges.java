package io.github.kitexjava.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Takes requests from Vert.x, on its event loop, and hands them to the dispatcher. */
final class VertxExchanges {
  private final HertzOptions options;
  private final Dispatcher dispatcher;
  private final ExecutorService workers;
  private final ContinueHandler continueHandler;
  private final Set<HttpConnection> ending = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  VertxExchanges(
      HertzOptions options,
      Dispatcher dispatcher,
      ExecutorService workers,
      ContinueHandler continueHandler) {
    this.options = options;
    this.dispatcher = dispatcher;
    this.workers = workers;
    this.continueHandler = continueHandler;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  ExecutorService workers() {
    return workers;
  }

  ContinueHandler continueHandler() {
    return continueHandler;
  }

  int maxBodyBytes() {
    return options.maxBodyBytes();
  }

  /** From now on every answer tells its peer that the connection ends. */
  void drain() {
    draining = true;
  }

  boolean isDraining() {
    return draining;
  }

  /**
   * Takes no more requests from a connection. Vert.x has often decoded the next one by the time a
   * connection is told to close, and would hand it over.
   */
  void endAfterThis(HttpServerRequest request) {
    HttpConnection connection = request.connection();
    // A connection that is closed already would never call the handler that forgets it.
    if (!request.response().closed() && ending.add(connection)) {
      connection.closeHandler(v -> ending.remove(connection));
    }
  }

  void handle(Vertx vertx, HttpServerRequest request) {
    if (ending.contains(request.connection())) {
      return;
    }
    RequestHead head = head(request);
    VertxExchange exchange = new VertxExchange(this, vertx, request, head);
    Optional<String> problem = HeadCheck.problem(head);
    if (problem.isPresent()) {
      exchange.refuse(400, problem.get());
    } else {
      exchange.begin();
    }
  }

  /** What the decoder could not read; never a stack trace, neither here nor there. */
  void refuse(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    Response response;
    if (cause instanceof TooLongHttpLineException) {
      response = Response.text(414, "Request URI Too Long");
    } else if (cause instanceof TooLongHttpHeaderException) {
      response = Response.text(431, "Request Header Fields Too Large");
    } else {
      response = Response.text(400, "Error when parsing request");
    }
    RequestHead head = new RequestHead("", "", "", new HeaderFields(), "");
    endAfterThis(request);
    VertxExchange.send(request, dispatcher.finish(head, response), true)
        .onComplete(done -> request.connection().close());
  }

  private static RequestHead head(HttpServerRequest request) {
    HeaderFields headers = new HeaderFields();
    for (Map.Entry<String, String> field : request.headers()) {
      headers.received(field.getKey(), Utf8.ofLatin1(field.getValue()));
    }
    String protocol =
        switch (request.version()) {
          case HTTP_1_0 -> "HTTP/1.0";
          default -> "HTTP/1.1";
        };
    return new RequestHead(
        request.method().name(),
        Utf8.ofLatin1(request.uri()),
        protocol,
        headers,
        String.valueOf(request.remoteAddress()));
  }
}
