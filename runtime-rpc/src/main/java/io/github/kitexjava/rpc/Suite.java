package io.github.kitexjava.rpc;

/** Options that belong together, such as those of a company's platform, to be given as one. */
public interface Suite {
  /** Sets what clients need. */
  default void configure(RpcClientBuilder<?> client) {}

  /** Sets what servers need. */
  default void configure(RpcServerBuilder server) {}
}
