package io.github.kitexjava.http;

/** What an error of a request is about; nothing shows errors to a peer by itself. */
public enum ErrorType {
  /** The request could not be bound to a type. */
  BIND,
  /** The answer could not be written. */
  RENDER,
  /** For the log only; what {@link RequestContext#error(Throwable)} takes. */
  PRIVATE,
  /** Fit to be shown to the peer. */
  PUBLIC,
  /** As a question to {@link ErrorChain#byType}: every error. */
  ANY
}
