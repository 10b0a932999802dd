package io.github.kitexjava.rpc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a TTHeader says of its message: texts by number, which are TTHeader's own, and by name,
 * among them what the caller hands on. Used by one thread at a time.
 */
final class HeaderInfo {
  // Numbers of github.com/cloudwego/gopkg, protocol/ttheader/metakey.go
  static final int TRANSPORT_TYPE = 1;
  static final int FROM_SERVICE = 3;
  static final int TO_SERVICE = 6;
  static final int TO_METHOD = 9;
  static final int RPC_TIMEOUT_MILLIS = 12;
  static final int CONNECT_TIMEOUT_MILLIS = 17;
  static final int FROM_METHOD = 20;
  static final int MESSAGE_TYPE = 22;

  /** The service that the IDL names, for ports that serve several. */
  static final String SERVICE_NAME = "isn";

  /** {@code 1}: no more calls on this connection. */
  static final String CONNECTION_RESET = "crrst";

  /** The name under which an ACL token travels, which has a block of its own on the wire. */
  static final String ACL_TOKEN = "RPC_TRANSIT_gdpr-token";

  // Most messages have no header, so the maps are made for those that do
  private Map<Integer, String> byNumber = Map.of();
  private Map<String, String> byName = Map.of();

  HeaderInfo put(int number, String value) {
    if (byNumber.isEmpty()) {
      byNumber = new LinkedHashMap<>();
    }
    byNumber.put(number, value);
    return this;
  }

  HeaderInfo put(String name, String value) {
    if (byName.isEmpty()) {
      byName = new LinkedHashMap<>();
    }
    byName.put(name, value);
    return this;
  }

  @Nullable String get(int number) {
    return byNumber.get(number);
  }

  @Nullable String get(String name) {
    return byName.get(name);
  }

  /** Empty if it is not there. */
  String text(int number) {
    return byNumber.getOrDefault(number, "");
  }

  Map<Integer, String> byNumber() {
    return byNumber;
  }

  Map<String, String> byName() {
    return byName;
  }

  void clear() {
    byNumber = Map.of();
    byName = Map.of();
  }

  /** The number that a text is; 0 if it is not there or no number of 0 or more. */
  int millis(int number) {
    try {
      return Math.max(0, Integer.parseInt(byNumber.getOrDefault(number, "0")));
    } catch (NumberFormatException e) {
      return 0; // what a peer says in passing is no reason to refuse its call
    }
  }

  boolean resetsConnection() {
    return "1".equals(get(CONNECTION_RESET));
  }
}
