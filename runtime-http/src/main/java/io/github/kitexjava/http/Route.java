package io.github.kitexjava.http;

/**
 * One registered route, as the start-up lines show it.
 *
 * @param path as registered, with the group's path in front
 * @param handlerName the name of the last handler of the chain
 * @param handlerCount how many handlers the chain has, middleware included
 */
public record Route(String method, String path, String handlerName, int handlerCount) {}
