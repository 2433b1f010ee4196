package io.throughline.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections on which no request is being answered for a time. Jetty's own timeout begins
 * anew with every byte; here a header that drips counts as nothing.
 */
final class IdleConnections implements Connection.Listener {
  private static final long BUSY = Long.MAX_VALUE;

  private final Map<Connection, Long> idleSince = new ConcurrentHashMap<>();
  private final long limit;
  private final LongSupplier clock;

  /**
   * None yet.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  IdleConnections(Duration limit, LongSupplier nanoTime) {
    long zero = nanoTime.getAsLong();
    this.limit = limit.toNanos();
    this.clock = () -> nanoTime.getAsLong() - zero;
  }

  @Override
  public void onOpened(Connection connection) {
    idleSince.put(connection, clock.getAsLong());
  }

  @Override
  public void onClosed(Connection connection) {
    idleSince.remove(connection);
  }

  void busy(Connection connection) {
    idleSince.replace(connection, BUSY);
  }

  void idle(Connection connection) {
    idleSince.replace(connection, clock.getAsLong());
  }

  /** Closes those that are over their time. */
  public void closeOverdue() {
    long latest = clock.getAsLong() - limit;
    idleSince.forEach(
        (connection, since) -> {
          if (since < latest) {
            connection
                .getEndPoint()
                .close(new TimeoutException("no request within the time for idle connections"));
          }
        });
  }
}
