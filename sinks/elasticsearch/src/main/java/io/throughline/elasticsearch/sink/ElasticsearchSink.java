package io.throughline.elasticsearch.sink;

import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Keeps an index at the latest version of each document.
 *
 * <pre>{@code
 * stream.sinkTo(new ElasticsearchSink<>(address, "my-index", converter, deadLetters))
 *     .uid("elasticsearch");
 * }</pre>
 *
 * <p>Every element is in Elasticsearch, or kept by {@link RefusedDocuments}, before a checkpoint
 * completes. After a failure elements come again; ids and external versions make the repeat change
 * nothing. Elements of one document must reach the same writer in the order of their versions only
 * to be conflated, not to be right.
 *
 * <p>The cost: between two bulks of a writer there is one round trip, and a checkpoint waits for
 * the bulks that are due: up to {@link RetryPolicy#patience()} and {@link
 * ElasticsearchAddress#patience()} together when Elasticsearch is away, so the checkpoint timeout
 * should be longer than that.
 *
 * @param <T> element of the stream
 */
public final class ElasticsearchSink<T> implements Sink<T> {
  @Serial private static final long serialVersionUID = 1L;

  private final ElasticsearchAddress address;
  private final String index;
  private final DocumentConverter<T> converter;
  private final RefusedDocuments.Factory<T> refused;
  private final BulkLimits limits;
  private final RetryPolicy retry;

  /** With {@link BulkLimits#DEFAULT} and {@link RetryPolicy#DEFAULT}. */
  public ElasticsearchSink(
      ElasticsearchAddress address,
      String index,
      DocumentConverter<T> converter,
      RefusedDocuments.Factory<T> refused) {
    this(address, index, converter, refused, BulkLimits.DEFAULT, RetryPolicy.DEFAULT);
  }

  /**
   * A sink.
   *
   * @param index index or alias; should exist, with a mapping
   */
  public ElasticsearchSink(
      ElasticsearchAddress address,
      String index,
      DocumentConverter<T> converter,
      RefusedDocuments.Factory<T> refused,
      BulkLimits limits,
      RetryPolicy retry) {
    this.address = Objects.requireNonNull(address);
    this.index = Objects.requireNonNull(index);
    this.converter = Objects.requireNonNull(converter);
    this.refused = Objects.requireNonNull(refused);
    this.limits = Objects.requireNonNull(limits);
    this.retry = Objects.requireNonNull(retry);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    return new ElasticsearchWriter<>(
        converter,
        new RestBulkTransport(address, index),
        refused.open(),
        limits,
        retry,
        new SinkMetrics(context.metricGroup()),
        context.getMailboxExecutor(),
        context.getProcessingTimeService(),
        new SplittableRandom());
  }
}
