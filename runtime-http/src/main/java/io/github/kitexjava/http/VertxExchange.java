package io.github.kitexjava.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer on the event loop: expectation, body, hand-over, answer. */
final class VertxExchange {
  private static final Logger LOG = LoggerFactory.getLogger(VertxExchange.class);

  /**
   * How long a refused body is read and thrown away. A socket closed with unread bytes sends a
   * reset, and the peer loses the answer with it.
   */
  private static final long LINGER_MILLIS = 1000;

  private final VertxExchanges server;
  private final Vertx vertx;
  private final HttpServerRequest request;
  private final RequestHead head;
  private final Context loop;
  private final Buffer body = Buffer.buffer();
  private boolean refused;

  VertxExchange(VertxExchanges server, Vertx vertx, HttpServerRequest request, RequestHead head) {
    this.server = server;
    this.vertx = vertx;
    this.request = request;
    this.head = head;
    this.loop = vertx.getOrCreateContext();
  }

  void begin() {
    request.exceptionHandler(this::ended);
    String length = head.headers().first("Content-Length").orElse("0");
    if (length.length() > 18 || Long.parseLong(length) > server.maxBodyBytes()) {
      refuse(413, "Request Entity Too Large");
      return;
    }
    boolean bodyComes = !length.equals("0") || head.headers().contains("Transfer-Encoding");
    String expected = head.headers().first("Expect").orElse("").toLowerCase(Locale.ROOT);
    if (expected.isEmpty() || !bodyComes || head.protocol().equals("HTTP/1.0")) {
      readBody();
    } else if (expected.equals("100-continue")) {
      request.pause();
      onWorker(this::decideOnContinue);
    } else {
      refuse(417, "Expectation Failed");
    }
  }

  /** The peer has gone, or the decoder cannot read the body and Vert.x is about to close. */
  private void ended(Throwable cause) {
    LOG.debug("HERTZ: request ended early: {}", cause.toString());
    if (!refused && !(cause instanceof HttpClosedException)) {
      refused = true;
      Response response = Response.text(400, "Error when parsing request");
      send(request, server.dispatcher().finish(head, response), true);
    }
  }

  private void decideOnContinue() {
    boolean accepted = accepts();
    onLoop(
        () -> {
          if (accepted) {
            request.response().writeContinue();
            readBody();
          } else {
            refuse(417, "Expectation Failed");
          }
          request.resume();
        });
  }

  private boolean accepts() {
    try {
      return server.continueHandler().accept(head.method(), head.target(), head.headers().asMap());
    } catch (RuntimeException e) {
      LOG.error("HERTZ: continue handler failed, the request is refused", e);
      return false;
    }
  }

  private void readBody() {
    request.handler(this::append);
    request.endHandler(
        v -> {
          if (!refused) {
            onWorker(this::dispatch);
          }
        });
  }

  private void append(Buffer chunk) {
    if (refused) {
      return;
    }
    if (body.length() + (long) chunk.length() > server.maxBodyBytes()) {
      refuse(413, "Request Entity Too Large");
      return;
    }
    body.appendBuffer(chunk);
  }

  private void onWorker(Runnable task) {
    try {
      server.workers().execute(task);
    } catch (RejectedExecutionException busyOrStopped) {
      refuse(503, "Service Unavailable");
    }
  }

  private void onLoop(Runnable task) {
    try {
      loop.runOnContext(v -> task.run());
    } catch (RejectedExecutionException stopped) {
      LOG.debug("HERTZ: answer came after the engine had stopped");
    }
  }

  private void dispatch() {
    Response response = server.dispatcher().dispatch(head, body.getBytes());
    onLoop(
        () -> {
          boolean last = server.isDraining() || response.headers().hasToken("Connection", "close");
          if (last) {
            server.endAfterThis(request);
          }
          Future<Void> sent = send(request, response, last);
          if (last) {
            sent.onComplete(done -> request.connection().close());
          }
        });
  }

  /** Answers without a handler and ends the connection: what follows on it cannot be trusted. */
  void refuse(int status, String message) {
    refused = true;
    server.endAfterThis(request);
    Response response = server.dispatcher().finish(head, Response.text(status, message));
    send(request, response, true);
    if (request.isEnded()) {
      request.connection().close();
      return;
    }
    request.handler(ignored -> {});
    request.endHandler(v -> request.connection().close());
    vertx.setTimer(LINGER_MILLIS, timer -> request.connection().close());
  }

  static Future<Void> send(HttpServerRequest request, Response response, boolean last) {
    HttpServerResponse out = request.response();
    if (out.ended() || out.closed()) {
      return Future.succeededFuture();
    }
    out.setStatusCode(response.status());
    response
        .headers()
        .asMap()
        .forEach(
            (name, values) ->
                values.forEach(value -> out.headers().add(name, Utf8.toLatin1(value))));
    if (last) {
      out.headers().set("Connection", "close");
    }
    return out.end(Buffer.buffer(response.body()));
  }
}
