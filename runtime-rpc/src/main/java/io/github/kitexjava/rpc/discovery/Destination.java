package io.github.kitexjava.rpc.discovery;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a call is for, as far as finding a server for it goes.
 *
 * @param serviceName what the called service is called where it runs
 * @param method as the IDL names it
 * @param tags given by the client or the call, such as a cluster or the key of a consistent hash
 */
public record Destination(String serviceName, String method, Map<String, String> tags) {
  public Destination {
    requireNonNull(serviceName, "serviceName");
    requireNonNull(method, "method");
    tags = Map.copyOf(tags);
  }
}
