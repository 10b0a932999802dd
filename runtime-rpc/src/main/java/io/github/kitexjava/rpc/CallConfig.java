package io.github.kitexjava.rpc;

import java.time.Duration;

/**
 * What applies to one call after client and call options are put together.
 *
 * @param protocol of what its messages say
 * @param rpcTimeout for the whole call; zero means none
 * @param connectTimeout for making a connection, if one must be made; zero means none
 */
public record CallConfig(
    Transport transport, WireProtocol protocol, Duration rpcTimeout, Duration connectTimeout) {}
