package io.github.kitexjava.rpc;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link BizStatusException} in the header of a reply. */
final class BizStatus {
  private static final Logger LOG = LoggerFactory.getLogger(BizStatus.class);

  private static final String STATUS = "biz-status";
  private static final String MESSAGE = "biz-message";
  private static final String EXTRA = "biz-extra";

  private BizStatus() {}

  static void write(BizStatusException status, HeaderInfo info) {
    info.put(STATUS, Integer.toString(status.statusCode()));
    if (!status.statusMessage().isEmpty()) {
      info.put(MESSAGE, status.statusMessage());
    }
    if (!status.extra().isEmpty()) {
      info.put(EXTRA, FlatJson.write(status.extra()));
    }
  }

  /** Empty if the reply reports success, or says what is no status. */
  static Optional<BizStatusException> read(HeaderInfo info) {
    String text = info.get(STATUS);
    if (text == null || text.equals("0")) {
      return Optional.empty();
    }
    try {
      String message = info.get(MESSAGE);
      return Optional.of(
          new BizStatusException(
              Integer.parseInt(text), message == null ? "" : message, extra(info)));
    } catch (IllegalArgumentException e) {
      LOG.warn("KITEX: {} of a reply is no number that a status can be: {}", STATUS, text);
      return Optional.empty();
    }
  }

  private static Map<String, String> extra(HeaderInfo info) {
    String text = info.get(EXTRA);
    if (text == null || text.isEmpty()) {
      return Map.of();
    }
    Optional<Map<String, String>> extra = FlatJson.read(text);
    if (extra.isEmpty()) {
      LOG.warn("KITEX: {} of a reply is no JSON object of strings: {}", EXTRA, text);
    }
    return extra.orElse(Map.of());
  }
}
