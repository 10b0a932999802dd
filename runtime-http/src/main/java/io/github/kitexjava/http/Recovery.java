package io.github.kitexjava.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The middleware that turns an exception of a handler into an answer.
 *
 * <p>A {@link BadRequestException} or {@link BindException} becomes a 400 with its message;
 * anything else is logged with its stack and becomes a 500 with an empty body, so that the peer
 * learns nothing of the server.
 */
public final class Recovery implements NamedHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  @Override
  public String name() {
    return Recovery.class.getName();
  }

  @Override
  public void handle(RequestContext c) {
    try {
      c.next();
    } catch (BadRequestException | BindException bad) {
      c.abortWithMessage(400, String.valueOf(bad.getMessage()));
    } catch (Throwable failure) {
      recover(c, failure);
    }
  }

  /** What happens with a failure, also to one that no middleware has caught. */
  static void recover(RequestContext c, Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    LOG.error(
        "HERTZ: [Recovery] err={} method={} path={}",
        failure,
        Quoting.visible(c.method()),
        Quoting.visible(c.path()),
        failure);
    c.response().reset(500);
    c.abort();
  }
}
