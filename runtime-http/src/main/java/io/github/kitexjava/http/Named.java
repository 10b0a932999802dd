package io.github.kitexjava.http;

/** What {@link NamedHandler#of} makes. */
record Named(String name, Handler handler) implements NamedHandler {
  @Override
  public void handle(RequestContext c) throws Exception {
    handler.handle(c);
  }
}
