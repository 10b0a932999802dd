package io.github.kitexjava.http;

/**
 * Answers a request, or does a part of it as middleware.
 *
 * <p>Handlers may block: each request runs off the event loop, on a virtual thread from Java 21 on
 * and on a bounded pool of threads before. The rest of the chain runs when a handler returns, or
 * earlier when it calls {@link RequestContext#next()}; {@link RequestContext#abort()} ends the
 * chain. An exception becomes a 500 with an empty body and one entry in the log, see {@link
 * Recovery}.
 */
@FunctionalInterface
public interface Handler {
  /**
   * Handles one request.
   *
   * @throws Exception whatever goes wrong; the peer learns nothing of it
   */
  void handle(RequestContext c) throws Exception;
}
