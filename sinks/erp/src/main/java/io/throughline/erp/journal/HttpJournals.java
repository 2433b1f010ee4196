package io.throughline.erp.journal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;

/** The journals of an ERP by HTTP. One call at a time. */
public final class HttpJournals implements Journals, AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 4;

  /** The largest entry that the ERP takes, told back with its texts. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /** Any other 404 comes of a wrong address, under which no key would ever be known. */
  private static final String UNKNOWN_KEY = "unknown-key";

  private final URI erp;
  private final BearerToken token;
  private final Duration timeout;
  private final HttpClient client = new HttpClient();

  private HttpJournals(URI erp, BearerToken token, Duration timeout) {
    this.erp = erp;
    this.token = token;
    this.timeout = timeout;
  }

  /**
   * Calls an ERP. Nothing is sent yet.
   *
   * @param erp its address, e.g. http://127.0.0.1:8060
   * @param timeout for a whole call
   */
  public static HttpJournals connect(URI erp, BearerToken token, Duration timeout) {
    HttpJournals journals = new HttpJournals(erp, token, timeout);
    journals.client.setConnectTimeout(CONNECT_TIMEOUT.toMillis());
    journals.client.setFollowRedirects(false);
    journals.client.setMaxConnectionsPerDestination(CONNECTIONS);
    try {
      journals.client.start();
      // They would act on 401 by themselves, and fail where it names no scheme.
      journals.client.getProtocolHandlers().clear();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP client does not start", e);
    }
    return journals;
  }

  @Override
  public List<Verdict> book(Books books, List<JournalEntry> entries)
      throws ErpException, InterruptedException {
    String path =
        "/v1/companies/%s/periods/%s/journals"
            .formatted(encoded(books.company()), encoded(books.period()));
    Request request =
        client
            .newRequest(erp.resolve(path))
            .method(HttpMethod.POST)
            .body(new BytesRequestContent("application/json", JournalJson.write(entries)));
    ContentResponse response = send(request);
    if (response.getStatus() != 200) {
      throw failure(response);
    }
    try {
      return JournalJson.verdicts(response.getContent(), entries);
    } catch (IOException e) {
      throw ErpException.unsure("The ERP at %s gave an answer that is none".formatted(erp), e);
    }
  }

  @Override
  public Optional<BookedJournal> find(String key) throws ErpException, InterruptedException {
    ContentResponse response = send(client.newRequest(erp.resolve("/v1/journals/" + encoded(key))));
    if (response.getStatus() == 404
        && JournalJson.problemCode(response.getContent(), "").equals(UNKNOWN_KEY)) {
      return Optional.empty();
    }
    if (response.getStatus() != 200) {
      throw failure(response);
    }
    try {
      return Optional.of(JournalJson.journal(response.getContent()));
    } catch (IOException e) {
      throw ErpException.unsure("The ERP at %s gave a journal that is none".formatted(erp), e);
    }
  }

  private ContentResponse send(Request request) throws ErpException, InterruptedException {
    request
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .headers(headers -> headers.put(HttpHeader.AUTHORIZATION, token.authorization()));
    try {
      return new CompletableResponseListener(request, MOST_BYTES).send().get();
    } catch (ExecutionException e) {
      String message =
          "The ERP at %s did not answer (%s)"
              .formatted(erp, e.getCause().getClass().getSimpleName());
      throw e.getCause() instanceof ConnectException
          ? ErpException.unavailable(message, e.getCause())
          : ErpException.unsure(message, e.getCause());
    } catch (InterruptedException e) {
      request.abort(e);
      throw e;
    }
  }

  /**
   * Only 400, 413 and 422 are about the entries. The rest of 4xx says that this gateway is not
   * configured rightly, or the ERP is not: no reason to refuse every posting that comes along.
   */
  private ErpException failure(ContentResponse response) {
    int status = response.getStatus();
    String message = "The ERP at %s answered with status %d".formatted(erp, status);
    return switch (status) {
      case 409 -> ErpException.conflict(message);
      case 429 -> ErpException.throttled(message, RetryAfter.of(response));
      case 400, 413, 422 ->
          ErpException.refused(
              JournalJson.problemCode(response.getContent(), "http-" + status), message);
      case 401 -> {
        token.readAnew();
        yield ErpException.unavailable(message + "; is the token right?", null);
      }
      default ->
          status >= 500
              ? ErpException.unsure(message, null)
              : ErpException.unavailable(message + "; is the address right?", null);
    };
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP client does not stop", e);
    }
  }
}
