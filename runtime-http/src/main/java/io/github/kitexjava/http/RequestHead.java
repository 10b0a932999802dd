package io.github.kitexjava.http;

/**
 * What is known of a request before its body.
 *
 * @param target as sent
 * @param protocol such as {@code HTTP/1.1}
 * @param remoteAddress the peer, {@code host:port}
 */
record RequestHead(
    String method, String target, String protocol, HeaderFields headers, String remoteAddress) {}
