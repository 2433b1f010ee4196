package io.throughline.gateway.broker;

import java.time.Instant;
import java.util.Optional;

/**
 * What a source sent to a feed.
 *
 * @param source name of the source
 * @param feed name of the feed
 * @param requestId by which it is answered
 * @param receivedAt when it was whole
 * @param idempotencyKey the sender's own id of it
 * @param body as it was sent
 */
public record FeedInput(
    String source,
    String feed,
    String requestId,
    Instant receivedAt,
    Optional<String> idempotencyKey,
    byte[] body) {}
