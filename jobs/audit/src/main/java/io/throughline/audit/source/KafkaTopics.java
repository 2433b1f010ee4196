package io.throughline.audit.source;

import io.throughline.events.ExceptionDecision;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.events.TransactionState;
import io.throughline.wire.SchemaSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The topics of a pipeline that may be running, at a consistent cut:
 *
 * <ol>
 *   <li>Canonical events are read to their committed ends. This is the cut.
 *   <li>The revenue job is waited for until it has committed offsets behind the last event of the
 *       cut. From then on what it says of these events is written, though maybe not committed.
 *   <li>The ends of the published topics are taken, uncommitted records included, and waited for
 *       until they are committed. Everything said of the events of the cut lies before.
 *   <li>The canonical topics are read on to their new ends: the job may have known these events,
 *       too. They are marked as after the cut, and nothing that they touch is judged.
 *   <li>The published topics are read to the ends taken.
 * </ol>
 *
 * <p>Reads without a consumer group, so it leaves nothing behind.
 */
public final class KafkaTopics implements Records {
  private static final List<Topic> CANONICAL = List.of(Topic.BILLING, Topic.CLAIMS, Topic.ERP);
  private static final List<Topic> PUBLISHED =
      List.of(Topic.TRANSACTIONS, Topic.FINDINGS, Topic.LINEAGE, Topic.POSTINGS, Topic.EXCEPTIONS);
  private static final List<String> RULES = List.of(Topic.REFERENCE.topicName());
  private static final List<String> DECISIONS = List.of(Topic.DECISIONS.topicName());

  private final String bootstrapServers;
  private final String registryUrl;
  private final TopicNames names;
  private final String group;
  private final Duration patience;
  private final Consumer<String> progress;

  /**
   * @param names what the topics of events and those that the job publishes to are called; rules
   *     and decisions are those that are live
   * @param group consumer group of the revenue job
   * @param patience how long to wait for the job to get through the cut
   */
  public KafkaTopics(
      String bootstrapServers,
      String registryUrl,
      TopicNames names,
      String group,
      Duration patience,
      Consumer<String> progress) {
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
    this.names = names;
    this.group = group;
    this.patience = patience;
    this.progress = progress;
  }

  /**
   * @throws IOException the job does not get through the cut in time, or a published record cannot
   *     be decoded
   */
  @Override
  public void read(Receiver receiver) throws IOException, InterruptedException {
    try (SchemaSource schemas = SchemaSource.connect(registryUrl);
        TopicReader reader = new TopicReader(bootstrapServers, schemas);
        PipelineProgress pipeline = new PipelineProgress(bootstrapServers, group, patience)) {
      Map<TopicPartition, Long> cut = reader.committedEnds(names(CANONICAL));
      Map<TopicPartition, Long> behindLast = readEvents(reader, cut, receiver, false);
      progress.accept("waiting until the revenue job is through the events of the cut");
      pipeline.awaitCommitted(behindLast);
      Map<TopicPartition, Long> published =
          pipeline.uncommittedEnds(reader.partitions(names(PUBLISHED)));
      pipeline.awaitVisible(published);
      readEvents(reader, reader.committedEnds(names(CANONICAL)), receiver, true);
      readPublished(reader, published, receiver);
      reader.read(
          reader.committedEnds(RULES),
          ReferenceRecord.class,
          (partition, record) -> receiver.reference(record));
      reader.read(
          reader.committedEnds(DECISIONS),
          ExceptionDecision.class,
          (partition, decision) -> receiver.decision(decision));
    }
  }

  private List<String> names(List<Topic> topics) {
    return topics.stream().map(names::of).toList();
  }

  /** Returns the offset behind the last event of each partition that has one. */
  private Map<TopicPartition, Long> readEvents(
      TopicReader reader, Map<TopicPartition, Long> ends, Receiver receiver, boolean afterCut)
      throws IOException {
    AtomicLong refused = new AtomicLong();
    Map<TopicPartition, Long> behindLast =
        reader.read(
            ends,
            RevenueEvent.class,
            (partition, event) -> receiver.event(event, afterCut),
            (partition, reason) -> refused.incrementAndGet());
    if (refused.get() > 0) {
      progress.accept(
          "%,d canonical records cannot be decoded; they are dead letters of the revenue job"
              .formatted(refused.get()));
    }
    return behindLast;
  }

  private void readPublished(TopicReader reader, Map<TopicPartition, Long> ends, Receiver receiver)
      throws IOException {
    reader.read(
        of(Topic.TRANSACTIONS, ends),
        TransactionState.class,
        (partition, state) -> receiver.state(state));
    reader.read(
        of(Topic.FINDINGS, ends),
        FindingState.class,
        (partition, finding) -> receiver.finding(finding));
    reader.read(
        of(Topic.LINEAGE, ends), LineageEntry.class, (partition, entry) -> receiver.lineage(entry));
    reader.read(
        of(Topic.POSTINGS, ends), Posting.class, (partition, posting) -> receiver.posting(posting));
    reader.read(
        of(Topic.EXCEPTIONS, ends),
        PostingException.class,
        (partition, exception) -> receiver.exception(exception));
  }

  private Map<TopicPartition, Long> of(Topic topic, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .filter(end -> end.getKey().topic().equals(names.of(topic)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
