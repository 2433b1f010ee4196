package io.throughline.local.bench.postings;

import io.throughline.events.Posting;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.broker.PostingsTopic;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;

/** Reads committed postings in a thread of its own, and notes how long each was on its way. */
final class PostingReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Awaited awaited;
  private final Window window;
  private final AvroDecoder<Posting> decoder =
      new AvroDecoder<>(SchemaSource.connect(BenchRegistry.URL), Posting.class);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Latencies latencies = new Latencies();
  private final FutureTask<Void> reading = new FutureTask<>(this::read, null);
  private final Thread thread = new Thread(reading, "postings");
  private volatile int measured;
  private volatile boolean isClosed;

  /**
   * Begins to read.
   *
   * @param partitions of the topic
   * @param window of which latencies are noted
   */
  PostingReader(String bootstrapServers, int partitions, Awaited awaited, Window window) {
    this.awaited = awaited;
    this.window = window;
    this.consumer =
        PostingsTopic.reader(bootstrapServers, partitions, IsolationLevel.READ_COMMITTED);
    thread.start();
  }

  private void read() {
    try (consumer) {
      while (!isClosed) {
        var records = consumer.poll(POLL);
        long now = System.nanoTime();
        for (ConsumerRecord<byte[], byte[]> record : records) {
          note(posting(record), now);
        }
      }
    }
  }

  private Posting posting(ConsumerRecord<byte[], byte[]> record) {
    try {
      return decoder.decode(record.value());
    } catch (UndecodableException e) {
      throw new IllegalStateException("the job wrote a posting that cannot be read", e);
    }
  }

  private void note(Posting posting, long now) {
    OptionalLong due = awaited.posted(posting.getEvidence());
    if (due.isPresent() && window.holds(due.getAsLong())) {
      latencies.add(now - due.getAsLong());
      measured = latencies.count();
    }
  }

  /**
   * Postings of the window that were read so far.
   *
   * @throws IllegalStateException when it could not read on
   */
  int measured() {
    if (reading.isDone()) {
      end();
    }
    return measured;
  }

  /**
   * Ends it.
   *
   * @return the latencies of the window
   * @throws IllegalStateException when it could not read all
   */
  Latencies end() {
    isClosed = true;
    try {
      reading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Postings cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return latencies;
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
