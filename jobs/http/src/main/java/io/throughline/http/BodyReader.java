package io.throughline.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/** Reads whole bodies, up to a size and within a time. */
public final class BodyReader {
  private static final int FIRST_BUFFER = 8 * 1024;

  /** What is left of the body is not read, so the connection cannot serve another request. */
  private static final Map<String, String> CLOSE = Map.of("Connection", "close");

  private final int maxBytes;
  private final Duration within;

  /**
   * A reader.
   *
   * @param within for the whole body, however it drips
   */
  public BodyReader(int maxBytes, Duration within) {
    this.maxBytes = maxBytes;
    this.within = within;
  }

  /**
   * The most that the body of a request can take, from its header alone.
   *
   * @throws Refusal when that is too large already
   */
  public int atMost(Request request) throws Refusal {
    long declared = request.getLength();
    if (declared > maxBytes) {
      throw tooLarge();
    }
    return declared < 0 ? maxBytes : (int) declared;
  }

  /**
   * Reads the body.
   *
   * @throws Refusal when it is too large, too slow, or breaks off
   */
  public byte[] read(Request request) throws Refusal, InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    int most = atMost(request);
    byte[] body = new byte[request.getLength() < 0 ? Math.min(FIRST_BUFFER, most) : most];
    int length = 0;
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        awaitMore(request, deadline);
        continue;
      }
      if (Content.Chunk.isFailure(chunk)) {
        throw new Refusal(HttpProblem.BROKEN_OFF, "The body broke off");
      }
      try {
        int more = chunk.remaining();
        if (more > maxBytes - length) {
          throw tooLarge();
        }
        if (length + more > body.length) {
          body = Arrays.copyOf(body, Math.min(maxBytes, Math.max(length + more, 2 * body.length)));
        }
        chunk.getByteBuffer().get(body, length, more);
        length += more;
      } finally {
        chunk.release();
      }
      if (chunk.isLast()) {
        return length == body.length ? body : Arrays.copyOf(body, length);
      }
    }
  }

  private void awaitMore(Request request, long deadline) throws Refusal, InterruptedException {
    CompletableFuture<Void> arrived = new CompletableFuture<>();
    request.demand(
        Invocable.from(Invocable.InvocationType.NON_BLOCKING, () -> arrived.complete(null)));
    try {
      arrived.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new Refusal(
          HttpProblem.SLOW_BODY,
          "The body was not there within %d s; send it at once".formatted(within.toSeconds()),
          CLOSE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing completes it so", e);
    }
  }

  private Refusal tooLarge() {
    return new Refusal(
        HttpProblem.BODY_TOO_LARGE,
        "At most %d bytes; split it into several requests".formatted(maxBytes),
        CLOSE);
  }
}
