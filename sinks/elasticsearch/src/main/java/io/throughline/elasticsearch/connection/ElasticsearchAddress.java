package io.throughline.elasticsearch.connection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Where Elasticsearch answers.
 *
 * <pre>{@code
 * try (ElasticsearchClient client = new ElasticsearchAddress("http://127.0.0.1:9200").client()) {
 *   client.info();
 * }
 * }</pre>
 *
 * @param url {@code http://host:port} or {@code https://host:port}, a path prefix may follow
 * @param patience how long a request waits for its answer, once there is a connection
 */
public record ElasticsearchAddress(String url, Duration patience) implements Serializable {
  /** A minute: longer than a node that is busy merging takes for a bulk. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Timeout CONNECT = Timeout.ofSeconds(5);

  /** Refuses what cannot be an address, before anything is started. */
  public ElasticsearchAddress {
    URI uri = URI.create(url);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "The address of Elasticsearch must be http(s)://host:port without a user");
    }
    if (patience.toMillis() < 1) {
      throw new IllegalArgumentException("No request is answered within " + patience);
    }
  }

  /** An address whose requests wait a minute. */
  public ElasticsearchAddress(String url) {
    this(url, PATIENCE);
  }

  /** For single requests; to be closed. */
  public ElasticsearchClient client() {
    return new ElasticsearchClient(transport());
  }

  /** For clients of any kind; to be closed. Connects with the first request. */
  public ElasticsearchTransport transport() {
    Timeout response = Timeout.ofMilliseconds(patience.toMillis());
    Rest5Client rest =
        Rest5Client.builder(URI.create(url))
            .setConnectionConfigCallback(
                connection -> connection.setConnectTimeout(CONNECT).setSocketTimeout(response))
            .setRequestConfigCallback(request -> request.setResponseTimeout(response))
            // one request at a time needs one thread, not one per core
            .setHttpClientConfigCallback(
                http ->
                    http.setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build()))
            .build();
    return new Rest5ClientTransport(rest, new JacksonJsonpMapper(json()));
  }

  private static ObjectMapper json() {
    return new ObjectMapper().registerModule(new JavaTimeModule());
  }

  @Override
  public String toString() {
    return url;
  }
}
