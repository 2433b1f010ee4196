package io.throughline.local.erp.http;

import io.throughline.local.erp.fault.FaultDice;
import io.throughline.local.erp.ledger.Ledger;
import io.throughline.local.erp.ledger.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All requests: access, faults, answers. May block: it runs on a virtual thread. */
public final class ErpHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ErpHandler.class);
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final String VERSION = "v1";

  private final AccessToken token;
  private final FaultDice dice;
  private final ErpPaths paths;

  /** A handler over the books. */
  public ErpHandler(AccessToken token, FaultDice dice, Ledger ledger) {
    this.token = token;
    this.dice = dice;
    this.paths = new ErpPaths(ledger, dice);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws InterruptedException {
    try {
      write(reply(request), response, callback);
    } catch (Refused refused) {
      write(refused.reply(), response, callback);
    } catch (NoAnswer lost) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(lost);
    } catch (LedgerException e) {
      LOG.error("A request failed", e);
      write(Reply.problem(500, "failed", "Nothing was booked"), response, callback);
    } catch (IOException e) {
      callback.failed(e);
    }
    return true;
  }

  private Reply reply(Request request) throws IOException, InterruptedException, Refused, NoAnswer {
    List<String> parts = parts(Request.getPathInContext(request));
    String method = request.getMethod();
    if (parts.equals(List.of("health"))) {
      return Reply.ok(Map.of("status", "up"));
    }
    if (!token.opens(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
      return new Reply(
          401,
          new Reply.Problem(401, "unauthorized", "Send Authorization: Bearer TOKEN"),
          Map.of("WWW-Authenticate", "Bearer"));
    }
    if (!parts.getFirst().equals(VERSION)) {
      throw new Refused(404, "no-such-path", "Paths begin with /v1");
    }
    List<String> rest = parts.subList(1, parts.size());
    byte[] body = body(request);
    return rest.equals(List.of("faults"))
        ? paths.faults(method, body)
        : underFaults(request, method, rest, body);
  }

  private Reply underFaults(Request request, String method, List<String> parts, byte[] body)
      throws InterruptedException, Refused, NoAnswer {
    FaultDice.Fate fate = dice.next();
    Thread.sleep(fate.faults().slownessMillis());
    if (fate.faults().outage()) {
      return Reply.problem(503, "outage", "Out of order");
    }
    if (fate.throttled()) {
      return new Reply(
          429,
          new Reply.Problem(429, "too-many-requests", "Send it later"),
          Map.of("Retry-After", Integer.toString(fate.faults().retryAfterSeconds())));
    }
    if (fate.fails()) {
      return Reply.problem(500, "failed", "Out of order");
    }
    Reply reply =
        paths.answer(
            method,
            parts,
            Request.extractQueryParameters(request),
            body,
            fate.faults().refuseDuplicates());
    if (method.equals("POST") && fate.lost()) {
      Thread.sleep(fate.faults().lostAnswerMillis());
      throw new NoAnswer();
    }
    return fate.failsLate() ? Reply.problem(500, "failed", "Out of order") : reply;
  }

  /** At least one, perhaps empty. */
  private static List<String> parts(String path) {
    return Arrays.stream(path.substring(1).split("/", -1))
        .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  private static byte[] body(Request request) throws IOException, Refused {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new Refused(413, "too-large", "A body has at most %d bytes".formatted(MOST_BYTES));
      }
      return body;
    }
  }

  private static void write(Reply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    response
        .getHeaders()
        .put(
            HttpHeader.CONTENT_TYPE,
            reply.isProblem() ? "application/problem+json" : "application/json");
    reply.headers().forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(Json.write(reply.body())), callback);
  }

  /** The connection is closed instead. */
  private static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
