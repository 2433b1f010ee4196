package io.throughline.gateway;

import java.time.Duration;

/**
 * Limits of a gateway.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param maxBodyBytes of one request
 * @param bodyTimeout for reading one body
 * @param ackTimeout for the broker's answer
 * @param idleTimeout of a connection on which no request is being answered
 * @param stopTimeout for requests under way when the gateway is stopped
 * @param maxConnections open at once
 * @param maxInFlightBytes of all bodies under way
 */
public record GatewaySettings(
    String host,
    int port,
    int maxBodyBytes,
    Duration bodyTimeout,
    Duration ackTimeout,
    Duration idleTimeout,
    Duration stopTimeout,
    int maxConnections,
    int maxInFlightBytes) {}
