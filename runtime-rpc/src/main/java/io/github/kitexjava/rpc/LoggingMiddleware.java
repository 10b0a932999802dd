package io.github.kitexjava.rpc;

import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each call: who, what, how long, how it ended. Arguments and results are not
 * logged, since they may hold what nobody should read.
 */
public final class LoggingMiddleware implements Middleware {
  private static final Logger LOG = LoggerFactory.getLogger(LoggingMiddleware.class);

  private final BiConsumer<String, Object[]> line;

  /** Logs at level info. */
  public LoggingMiddleware() {
    this(LOG);
  }

  /** Logs at level info of a logger of the user's own. */
  public LoggingMiddleware(Logger logger) {
    line = logger::info;
  }

  @Override
  public Reply invoke(Invocation call, Endpoint next) {
    try {
      Reply reply = next.invoke(call);
      log(call.info(), outcome(reply));
      return reply;
    } catch (RuntimeException | Error e) {
      log(call.info(), Texts.messageOf(e));
      throw e;
    }
  }

  private static String outcome(Reply reply) {
    return reply instanceof Reply.Declared declared ? declared.exception().toString() : "ok";
  }

  private void log(RpcInfo info, String outcome) {
    Object[] values = {
      info.serviceName(),
      info.methodName(),
      info.from(),
      info.to(),
      Texts.duration(info.stats().elapsed()),
      outcome
    };
    line.accept("KITEX: call method={}.{}, from={}, to={}, cost={}, outcome={}", values);
  }
}
