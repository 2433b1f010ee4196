package io.throughline.elasticsearch.connection;

import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * A request got no answer. The message says why and what to look at, in the words of an operator
 * and not of the HTTP client ("60 SECONDS"); the place is not in it.
 */
public final class NoAnswerException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** Of what the client threw. */
  public NoAnswerException(Throwable failure) {
    super(reason(failure), failure);
  }

  private static String reason(Throwable failure) {
    return switch (failure) {
      case ConnectTimeoutException e ->
          "no connection: the machine is down, or a firewall is between";
      case SocketTimeoutException e ->
          "no answer within %s: it takes connections, but hangs, is overloaded, or expects the other of http and https"
              .formatted(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
      case ConnectException e -> "connection refused: nothing listens there";
      case UnknownHostException e -> "no such host";
      case SSLException e ->
          "no TLS (%s): http and https mixed up, or a certificate that is not trusted"
              .formatted(e.getMessage());
      default -> failure.toString();
    };
  }
}
