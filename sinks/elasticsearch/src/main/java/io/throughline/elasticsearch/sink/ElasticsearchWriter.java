package io.throughline.elasticsearch.sink;

import io.throughline.elasticsearch.sink.Bulk.Item;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * One bulk is on its way; meanwhile elements wait, the latest of each document. All of it runs in
 * the task's thread: answers and timers come through its mailbox, so an exception here fails the
 * task, and its elements come again from the last checkpoint.
 */
final class ElasticsearchWriter<T> implements SinkWriter<T> {
  private final DocumentConverter<T> converter;
  private final BulkTransport transport;
  private final RefusedDocuments<T> refused;
  private final BulkLimits limits;
  private final RetryPolicy retry;
  private final SinkMetrics metrics;
  private final MailboxExecutor mailbox;
  private final ProcessingTimeService time;
  private final RandomGenerator random;

  private final Waiting<T> waiting = new Waiting<>();

  /** Parts of a bulk that was too large. */
  private final Deque<Bulk<T>> parts = new ArrayDeque<>();

  /** A bulk is on its way, or waits to be tried again. */
  private boolean busy;

  private boolean timerSet;

  ElasticsearchWriter(
      DocumentConverter<T> converter,
      BulkTransport transport,
      RefusedDocuments<T> refused,
      BulkLimits limits,
      RetryPolicy retry,
      SinkMetrics metrics,
      MailboxExecutor mailbox,
      ProcessingTimeService time,
      RandomGenerator random) {
    this.converter = converter;
    this.transport = transport;
    this.refused = refused;
    this.limits = limits;
    this.retry = retry;
    this.metrics = metrics;
    this.mailbox = mailbox;
    this.time = time;
    this.random = random;
    converter.open();
  }

  @Override
  public void write(T element, Context context) throws IOException, InterruptedException {
    while (waiting.isFull(limits)) {
      sendIfDue();
      if (busy) {
        mailbox.yield();
      }
    }
    try {
      String id = DocumentId.checked(converter.id(element));
      long version = converter.version(element);
      int size = converter.size(element);
      if (waiting.add(new Waiting.Element<>(id, version, size, now(), element))) {
        metrics.conflated();
      }
    } catch (RefusedException e) {
      refuse(element, e.refusal());
    }
    sendIfDue();
  }

  /** Returns when every element so far is in Elasticsearch or kept as refused. */
  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    while (busy || !waiting.isEmpty()) {
      if (busy) {
        mailbox.yield();
      } else {
        send();
      }
    }
    refused.flush();
  }

  @Override
  public void close() throws IOException {
    try {
      transport.close();
    } finally {
      refused.close();
      converter.close();
    }
  }

  private void sendIfDue() throws IOException {
    if (busy || waiting.isEmpty()) {
      return;
    }
    long due = waiting.since() + limits.bulkAge().toMillis();
    if (waiting.fillsBulk(limits) || now() >= due) {
      send();
    } else if (!timerSet) {
      timerSet = true;
      time.registerTimer(
          due,
          when -> {
            timerSet = false;
            sendIfDue();
          });
    }
  }

  /** Sends what waits, up to one bulk; nothing when all of it is refused before. */
  private void send() throws IOException {
    Bulk<T> bulk = new Bulk<>(now());
    while (!waiting.isEmpty() && !bulk.isFull(limits)) {
      Waiting.Element<T> element = waiting.poll();
      try {
        byte[] document = converter.document(element.value());
        DocumentSize.check(document, limits.documentBytes());
        bulk.add(new DocumentWrite(element.id(), element.version(), document), element.value());
      } catch (RefusedException e) {
        refuse(element.value(), e.refusal());
      }
    }
    if (!bulk.items().isEmpty()) {
      transmit(bulk);
    }
  }

  private void transmit(Bulk<T> bulk) {
    busy = true;
    bulk.countAttempt();
    long started = now();
    transport
        .send(bulk.writes())
        .whenComplete(
            (answers, failure) ->
                mailbox.execute(
                    () -> {
                      metrics.answered(now() - started);
                      if (failure == null) {
                        answered(bulk, answers);
                      } else {
                        failed(bulk, failure);
                      }
                    },
                    "answer of Elasticsearch"));
  }

  private void answered(Bulk<T> bulk, List<ItemAnswer> answers) throws IOException {
    if (answers.size() != bulk.items().size()) {
      throw new IOException(
          "Elasticsearch at %s gave %d answers to %d documents"
              .formatted(transport, answers.size(), bulk.items().size()));
    }
    List<Item<T>> again = new ArrayList<>();
    ItemAnswer last = null;
    for (int i = 0; i < answers.size(); i++) {
      Item<T> item = bulk.items().get(i);
      ItemAnswer answer = answers.get(i);
      switch (answer.verdict(item.write())) {
        case WRITTEN -> metrics.written(item.write());
        case ALREADY_THERE -> metrics.conflict();
        case REFUSED -> refuse(item.element(), ErrorScrubber.refusal(answer));
        case TRY_AGAIN -> {
          again.add(item);
          last = answer;
        }
      }
    }
    if (again.isEmpty()) {
      heldUp(bulk).isOver();
      next();
    } else {
      tryAgain(bulk.of(again), last.toString(), null);
    }
  }

  private void failed(Bulk<T> bulk, Throwable failure) throws IOException {
    if (!(failure instanceof BulkRefusedException answer) || !answer.isTooLarge()) {
      tryAgain(bulk, failure.getMessage(), failure);
    } else if (bulk.items().size() == 1) {
      refuse(bulk.items().getFirst().element(), DocumentSize.refusedByServer());
      next();
    } else {
      int half = bulk.items().size() / 2;
      parts.push(bulk.of(bulk.items().subList(half, bulk.items().size())));
      transmit(bulk.of(bulk.items().subList(0, half)));
    }
  }

  private void tryAgain(Bulk<T> bulk, String last, Throwable cause) throws IOException {
    HeldUp heldUp = heldUp(bulk);
    if (!retry.allowsAnother(bulk.attempts(), heldUp.millis())) {
      throw heldUp.givenUp(last, cause);
    }
    heldUp.triesAgain(last);
    metrics.retries(heldUp.documents());
    time.registerTimer(now() + retry.delayMillis(bulk.attempts(), random), when -> transmit(bulk));
  }

  private HeldUp heldUp(Bulk<T> bulk) {
    return new HeldUp(
        transport.toString(), bulk.items().size(), bulk.attempts(), now() - bulk.firstSent());
  }

  private void next() throws IOException {
    busy = false;
    if (parts.isEmpty()) {
      sendIfDue();
    } else {
      transmit(parts.pop());
    }
  }

  private void refuse(T element, Refusal refusal) throws IOException {
    metrics.refused(refusal);
    refused.refuse(element, refusal);
  }

  private long now() {
    return time.getCurrentProcessingTime();
  }
}
