package io.throughline.exceptions.http;

import io.throughline.exceptions.access.User;
import org.eclipse.jetty.server.Request;

/**
 * A request of somebody known.
 *
 * @param token theirs, to ask other instances with
 */
record Asked(Request request, User user, String token) {
  /** Path and query, as they were sent. */
  String target() {
    return request.getHttpURI().getPathQuery();
  }

  /** Whether another instance asks, and must not be sent on. */
  boolean isHop() {
    return request.getHeaders().contains(Peers.HOP);
  }
}
