package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.throughline.audit.AuditReport;
import io.throughline.decision.trail.TrailVerifier;
import io.throughline.events.ExceptionCase;
import io.throughline.events.IngestReceipt;
import io.throughline.events.JournalRejected;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.books.Books;
import io.throughline.local.command.Throughline;
import io.throughline.local.exceptions.TrailAudit;
import io.throughline.local.feed.Inbox;
import io.throughline.local.kafka.Consumers;
import io.throughline.local.kafka.Groups;
import io.throughline.local.policy.PolicyFile;
import io.throughline.local.policy.PublishedPolicies;
import io.throughline.local.reference.PublishedReference;
import io.throughline.local.reference.ReferenceDirectory;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Simulated days with every fault go through the whole pipeline to an ERP that fails, while each
 * process is killed with -9 under load: the books equal what the audit expects, to the cent.
 *
 * <p>A build kills each once. For more: {@code -Dchaos.kills=5 -Dchaos.days=60 -Dchaos.seed=7}.
 */
class ChaosIT {
  private static final int KILLS_OF_EACH = Integer.getInteger("chaos.kills", 1);
  private static final int DAYS = Integer.getInteger("chaos.days", 15);
  private static final long SEED = Long.getLong("chaos.seed", 1);
  private static final List<String> PARTS =
      List.of("kafka", "erp", "erp-gateway", "exceptions", "jobmanager", "taskmanager");
  private static final String FAULTS =
      """
      {"seed":%d,"errorPercent":10,"throttlePercent":5,"retryAfterSeconds":1,"slownessMillis":2,
       "lostAnswerPercent":5,"lostAnswerMillis":20,"refuseDuplicates":true}
      """;

  /** A kill comes when at most so much more was said since its share of the files was fed. */
  private static final int MOST_RECORDS = 400;

  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.started();

  @TempDir private Path folder;

  private final LocalCluster cluster = CLUSTER.cluster();
  private final ClusterTopics topics = new ClusterTopics(cluster);
  private final ClusterBooks books = new ClusterBooks(cluster);
  private final Random random = new Random(SEED);
  private int fed;

  @Test
  void booksAreRightWhateverIsKilled() throws Exception {
    Path history = simulated();
    new PublishedPolicies(cluster.endpoints(), InstantSource.system())
        .publish(PolicyFile.read(history.resolve("truth/policy.json")));
    new PublishedReference(cluster.endpoints(), InstantSource.system())
        .publish(ReferenceDirectory.read(history.resolve("reference")));
    List<Path> files = files(history.resolve("files"));
    List<String> victims = victims();
    setFaults();

    for (int round = 0; round < victims.size(); round++) {
      feedAndKill(
          files.subList(
              round * files.size() / victims.size(), (round + 1) * files.size() / victims.size()),
          victims.get(round));
    }

    eventually().until(() -> filesRead() == files.size());
    AuditReport report = books.audit();
    assertThat(report.differences()).isEmpty();
    assertThat(report.isEqual()).isTrue();
    assertThat(ClusterBooks.compared(report, "postings")).isGreaterThan(100);
    eventually().until(() -> answers().size() == postings().size());
    // They are for those who book, but those who look meet them too.
    Books.of(cluster).setFaults(JsonNodeFactory.instance.objectNode());
    eventually()
        .untilAsserted(
            () -> assertThat(books.booked()).isEqualTo(ClusterBooks.expected(books.audit())));
    everyPostingIsBookedOnceOrRefused();
    everyRefusedCandidateIsACase();
  }

  private Path simulated() {
    Path history = folder.resolve("history");
    int code =
        Throughline.commandLine()
            .execute(
                "simulate",
                "--out",
                history.toString(),
                "--days",
                Integer.toString(DAYS),
                "--seed",
                Long.toString(SEED),
                "--fault",
                "all=0.02",
                "--format",
                "files");
    assertThat(code).isZero();
    return history;
  }

  /** Day by day: each is a folder of its source. */
  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> found = Files.walk(place)) {
      return found
          .filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing((Path file) -> file.getParent().getFileName())
                  .thenComparing(file -> file))
          .toList();
    }
  }

  private List<String> victims() {
    List<String> victims = new ArrayList<>();
    for (int i = 0; i < KILLS_OF_EACH; i++) {
      victims.addAll(PARTS);
    }
    Collections.shuffle(victims, random);
    return victims;
  }

  private void setFaults() throws IOException, InterruptedException {
    Books.of(cluster).setFaults(new ObjectMapper().readTree(FAULTS.formatted(SEED)));
  }

  private void feedAndKill(List<Path> files, String victim) throws Exception {
    long before = said();
    fed += files.size();
    Inbox inbox = new Inbox(cluster.run().inbox(), InstantSource.system());
    for (Path file : files) {
      inbox.put(file);
    }
    int more = 1 + random.nextInt(MOST_RECORDS);
    eventually().until(() -> said() >= before + more || filesRead() == fed);
    System.out.printf(
        "%s is killed after %,d more records, %d of %d files read%n",
        victim, said() - before, filesRead(), fed);
    cluster.servers().part(victim).kill();
    cluster.start(Progress.SILENT);
    if (victim.equals("erp")) {
      setFaults();
    }
  }

  /** How many records the pipeline has written so far, those of open transactions too. */
  private long said() throws IOException, InterruptedException {
    String kafka = cluster.endpoints().bootstrapServers();
    try (KafkaConsumer<byte[], byte[]> consumer = Consumers.connect(kafka);
        Groups groups = new Groups(kafka)) {
      List<TopicPartition> partitions =
          Consumers.assign(
              consumer,
              Topic.TRANSACTIONS,
              Topic.POSTINGS,
              Topic.EXCEPTIONS,
              Topic.ERP,
              Topic.CASES);
      return groups.ends(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private long filesRead() throws UndecodableException, IOException {
    return topics.read(Topic.RECEIPTS, IngestReceipt.class).stream()
        .map(IngestReceipt::getUri)
        .distinct()
        .count();
  }

  private void everyPostingIsBookedOnceOrRefused() throws Exception {
    List<String> answered = new ArrayList<>();
    for (JsonNode journal : Books.of(cluster).journals(0, Integer.MAX_VALUE)) {
      answered.add(journal.get("key").asText());
    }
    for (RevenueEvent answer : answers()) {
      if (answer.getMilestone() instanceof JournalRejected) {
        answered.add(ErpUnderTest.postingId(answer));
      }
    }
    assertThat(postings()).doesNotHaveDuplicates();
    assertThat(answered).containsExactlyInAnyOrderElementsOf(postings());
  }

  private List<String> postings() throws UndecodableException, IOException {
    return topics.read(Topic.POSTINGS, Posting.class).stream().map(Posting::getPostingId).toList();
  }

  /** What the gateway says that the ERP said of postings. */
  private List<RevenueEvent> answers() throws UndecodableException, IOException {
    return topics.read(Topic.ERP, RevenueEvent.class).stream()
        .filter(event -> !ErpUnderTest.postingId(event).isEmpty())
        .toList();
  }

  private void everyRefusedCandidateIsACase() throws Exception {
    Set<String> refused =
        topics.exceptions().stream()
            .map(PostingException::getExceptionId)
            .collect(Collectors.toSet());
    assertThat(refused).isNotEmpty();
    eventually()
        .untilAsserted(
            () ->
                assertThat(topics.read(Topic.CASES, ExceptionCase.class))
                    .extracting(ExceptionCase::getCaseId)
                    .containsAll(refused));
    TrailVerifier trails =
        new TrailAudit(
                cluster.endpoints().bootstrapServers(),
                cluster.endpoints().schemaRegistry().toString(),
                Optional.empty())
            .verify();
    assertThat(trails.faults()).isEmpty();
    assertThat(trails.cases()).hasSameSizeAs(refused);
  }

  private static ConditionFactory eventually() {
    return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250));
  }
}
