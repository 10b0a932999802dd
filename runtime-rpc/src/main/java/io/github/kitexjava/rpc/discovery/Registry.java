package io.github.kitexjava.rpc.discovery;

/**
 * Where servers announce themselves. Called by the thread that starts and the one that stops the
 * server.
 */
public interface Registry {
  /**
   * The server listens and can be called.
   *
   * @throws Exception if it cannot be announced; then the server stops and reports that
   */
  void register(Registration server) throws Exception;

  /**
   * The server will stop. It still answers when this returns.
   *
   * @throws Exception if that could not be told; logged, and the server stops all the same
   */
  void deregister(Registration server) throws Exception;
}
