package io.throughline.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.audit.AuditReport;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.RefusalReason;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Stage;
import io.throughline.events.Topic;
import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import io.throughline.ingest.People;
import io.throughline.local.exceptions.CasesClient;
import io.throughline.local.feed.Feed;
import io.throughline.local.feed.Reconciliation;
import io.throughline.local.reference.PublishedReference;
import io.throughline.local.reference.ReferenceDirectory;
import io.throughline.local.replay.Replay;
import io.throughline.local.replay.Replayed;
import io.throughline.local.replay.Start;
import io.throughline.simulator.Seed;
import io.throughline.simulator.bulk.BulkX12;
import io.throughline.simulator.demo.Truth;
import io.throughline.wire.UndecodableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A history whose truth is known goes through the real processes while the TaskManager is killed:
 * exactly the expected transactions come out. Fed again, nothing changes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {
  private static final int BULK_CLAIMS = 5_000;
  private static final int KILL_AFTER_TRANSACTIONS = 500;
  private static final Duration DEADLINE = Duration.ofMinutes(8);

  /** Sample files are of payments before; what is made up here is of later ones. */
  private static final Instant SAMPLES_END = Instant.parse("2024-01-01T00:00:00Z");

  private static final int SAMPLE_PAYMENTS = 200;

  /** Rules of which what is refused in sample files does not meet one, once its payer is known. */
  private static final List<String> FAULTS_OF_FILES =
      List.of(
          "claim-balance",
          "line-balance",
          "remittance-balance",
          "claim-ambiguous",
          "duplicate-payment",
          "amount-plausible",
          "reversal-original",
          "payee-known");

  /** Each look reads a topic from its beginning. */
  private static final Duration POLL = Duration.ofMillis(200);

  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.started();

  @TempDir static Path files;
  @TempDir static Path reference;
  private static PipelineInput input;
  private static Truth truth;
  private static String missingPayer;
  private static String wholePayers;
  private static Map<String, TransactionState> afterFirstFeed;

  private final LocalCluster cluster = CLUSTER.cluster();
  private final ClusterTopics topics = new ClusterTopics(cluster);
  private final ClusterBooks books = new ClusterBooks(cluster);

  @BeforeAll
  static void writeInput() throws IOException {
    input = PipelineInput.write(files, BULK_CLAIMS);
    truth = input.truth();
    missingPayer = PipelineInput.writeMasterData(reference);
    wholePayers = Files.readString(payers());
    Files.writeString(
        payers(),
        wholePayers
            .lines()
            .filter(line -> !line.startsWith(missingPayer + ","))
            .collect(Collectors.joining("\n", "", "\n")));
    publishReference("pipeline-1");
  }

  private static Path payers() {
    return reference.resolve("payers.csv");
  }

  /** The master data as they are in their folder now. */
  private static void publishReference(String version) throws IOException {
    Path posting = reference.resolve("posting.yaml");
    Files.writeString(
        posting,
        Files.readString(posting).replaceFirst("(?m)^version: .*$", "version: " + version));
    new PublishedReference(CLUSTER.cluster().endpoints(), InstantSource.system())
        .publish(ReferenceDirectory.read(reference));
  }

  @Test
  @Order(1)
  void nothingIsLostOrDoubledWhenTheTaskManagerIsKilledInTheMiddle() throws Exception {
    Reconciliation account = killedInTheMiddle(this::feed);

    assertThat(account.isEqual()).as("%s", account).isTrue();
    assertThat(account.reasons()).isEqualTo(truth.deadLetters());
    List<RevenueEvent> events = topics.read(Topic.CLAIMS, RevenueEvent.class);
    assertThat(events).extracting(RevenueEvent::getEventId).doesNotHaveDuplicates();
    assertThat(events).hasSize(Math.toIntExact(account.events()));
  }

  @Test
  @Order(2)
  void everyClaimStandsWhereTheTruthSays() throws Exception {
    eventually().until(() -> answered(latestStates()) == topics.records(Topic.POSTINGS).size());
    Map<String, TransactionState> states = latestStates();
    Map<String, String> told = new HashMap<>();
    Map<String, String> expected = new HashMap<>();
    truth
        .claims()
        .forEach(
            claim -> {
              String key = claim.billingProvider() + "|" + claim.claimNumber();
              expected.put(key, summary(claim.stage(), claim.charge(), claim.paid()));
            });
    List<TransactionState> bulk = new ArrayList<>();
    for (TransactionState state : claims(states.values())) {
      String key = state.getBillingProvider() + "|" + state.getClaimNumber();
      if (expected.containsKey(key)) {
        told.put(key, summary(state.getStage().name(), state.getCharge(), state.getPaid()));
      } else {
        bulk.add(state);
      }
    }

    assertThat(told).isEqualTo(expected);
    assertThat(bulk).hasSize(BULK_CLAIMS);
    assertThat(bulk)
        .allSatisfy(
            state -> {
              assertThat(state.getStage()).isEqualTo(Stage.REMITTED);
              assertThat(state.getFacts())
                  .filteredOn(fact -> !isAnswer(fact))
                  .extracting(TransactionFact::getMilestone)
                  .containsExactly("ClaimSubmitted", "RemittanceReceived");
              assertThat(state.getOutstanding()).isZero();
              assertThat(state.getFindings())
                  .as("nobody acknowledged it, which ended when it was paid")
                  .allMatch(finding -> finding.getRule().equals("acknowledgement-overdue"))
                  .allMatch(finding -> finding.getStatus() == FindingStatus.RESOLVED);
            });
    assertThat(documents()).isEqualTo(states.size());
    afterFirstFeed = states;
  }

  @Test
  @Order(3)
  void theSameFilesAgainChangeNothing() throws Exception {
    int published = topics.records(Topic.TRANSACTIONS).size();
    int posted = topics.records(Topic.POSTINGS).size();

    Reconciliation account = feed();

    assertThat(account.isEqual()).as("%s", account).isTrue();
    assertThat(account.known())
        .isEqualTo(
            claims(afterFirstFeed.values()).stream()
                .flatMap(state -> state.getFacts().stream())
                .filter(fact -> !isAnswer(fact))
                .count());
    assertThat(topics.records(Topic.TRANSACTIONS)).hasSize(published);
    assertThat(topics.records(Topic.POSTINGS)).hasSize(posted);
    assertThat(printed(latestStates())).isEqualTo(printed(afterFirstFeed));
  }

  /** What the ERP said to a posting; nothing else of this input is about journals. */
  private static boolean isAnswer(TransactionFact fact) {
    return fact.getMilestone().equals("JournalTransferred");
  }

  private static long answered(Map<String, TransactionState> states) {
    return states.values().stream()
        .flatMap(state -> state.getFacts().stream())
        .filter(PipelineIT::isAnswer)
        .count();
  }

  @Test
  @Order(4)
  void interchangesArriveByKafkaToo() throws Exception {
    int claims = 10;
    BulkX12 bulk = new BulkX12(new Seed(11));
    ByteArrayOutputStream submitted = new ByteArrayOutputStream();
    ByteArrayOutputStream paid = new ByteArrayOutputStream();
    bulk.claims(submitted, 5_000_000, claims);
    bulk.remittances(paid, 5_000_000, claims);

    produce(Topic.RAW, submitted.toByteArray(), paid.toByteArray(), null);

    Set<String> before = afterFirstFeed.keySet();
    eventually()
        .until(
            () ->
                latestStates().values().stream()
                        .filter(state -> !before.contains(state.getTransactionId()))
                        .filter(state -> state.getStage() == Stage.REMITTED)
                        .count()
                    == claims);
    eventually()
        .until(
            () ->
                topics.records(Topic.RECEIPTS).stream().filter(PipelineIT::isAboutRawTopic).count()
                    == 3);
    assertThat(cluster.status().isHealthy()).isTrue();
  }

  @Test
  @Order(5)
  void nobodyOfTheDemoIsNamedWhereOriginalBytesAreNotKept() throws Exception {
    People people = input.peopleOfTheDemo();
    // A first name, and in Kafka's own log a LOG_DELTA.
    people.names().remove("DELTA");
    Set<String> places = new TreeSet<>();
    Set<String> told = new TreeSet<>();

    new OpenPlaces(cluster)
        .forEach(
            (place, text) -> {
              places.add(place);
              people.namedIn(text).forEach(word -> told.add(word + " in " + place));
            });

    assertThat(told).isEmpty();
    assertThat(places)
        .contains(OpenPlaces.DOCUMENTS, cluster.run().log("taskmanager").toString())
        .contains(Topic.CLAIMS.topicName(), Topic.TRANSACTIONS.topicName())
        .contains(Topic.FINDINGS.topicName(), Topic.LINEAGE.topicName())
        .doesNotContain(Topic.RAW.topicName(), Topic.RAW_DEAD_LETTERS.topicName());
  }

  @Test
  @Order(6)
  void theAuditAgrees() throws Exception {
    AuditReport report = books.audit();

    assertThat(report.differences()).isEmpty();
    assertThat(report.isEqual()).isTrue();
    assertThat(ClusterBooks.compared(report, "transactions")).isGreaterThan(BULK_CLAIMS);
  }

  @Test
  @Order(7)
  void aPayerRowThatArrivesReleasesTheCasesThatWaitedForItWithoutARestart() throws Exception {
    List<PostingException> waiting = topics.refused("payer-known");
    assertThat(waiting).hasSizeGreaterThan(BULK_CLAIMS / 10);
    assertThat(waiting)
        .allSatisfy(
            refused -> {
              assertThat(refused.getPayer()).isEqualTo(missingPayer);
              assertThat(refused.getReasons())
                  .extracting(RefusalReason::getMissing)
                  .contains("payers " + missingPayer);
            });

    Files.writeString(payers(), wholePayers);
    publishReference("pipeline-2");

    eventually().until(() -> topics.refused("payer-known").isEmpty());
    assertThat(cluster.status().isHealthy()).isTrue();
  }

  @Test
  @Order(8)
  void anApprovedOverridePostsWithTheNameOfWhoApproved() throws Exception {
    PostingException refused = topics.refused("claim-balance").getFirst();
    String caseId = refused.getExceptionId();

    assertThat(decide("operator", caseId, refused).get("outcome").asText()).isEqualTo("proposed");
    assertThat(decide("approver", caseId, refused).get("outcome").asText()).isEqualTo("accepted");

    eventually().until(() -> topics.refused("claim-balance").stream().noneMatch(refused::equals));
    assertThat(topics.read(Topic.POSTINGS, Posting.class))
        .filteredOn(posting -> posting.getCandidateId().equals(refused.getCandidateId()))
        .singleElement()
        .satisfies(posting -> assertThat(posting.getApprovedBy()).isEqualTo("approver"));
    eventually().until(() -> cases("viewer").show(caseId).get("state").asText().equals("RESOLVED"));
  }

  private JsonNode decide(String role, String caseId, PostingException refused) throws Exception {
    ObjectNode decision = JsonNodeFactory.instance.objectNode();
    decision.put("decisionId", role + "-1");
    decision.put("action", "APPROVE");
    decision.put("exceptionRevision", refused.getRevision());
    decision.put("reason", "the payer has confirmed it");
    decision.putArray("overriddenRules").add("claim-balance");
    return cases(role).decide(caseId, decision);
  }

  private CasesClient cases(String role) throws IOException {
    String token = Files.readString(cluster.run().exceptionsToken(role)).strip();
    return new CasesClient(cluster.endpoints().exceptions(), token);
  }

  @Test
  @Order(9)
  void theErpHasBookedWhatTheAuditExpects() throws Exception {
    AuditReport report = books.audit();
    assertThat(report.differences()).isEmpty();
    assertThat(ClusterBooks.compared(report, "postings")).isGreaterThan(BULK_CLAIMS);
    Map<String, BigInteger> expected = ClusterBooks.expected(report);

    eventually().untilAsserted(() -> assertThat(books.booked()).isEqualTo(expected));
  }

  @Test
  @Order(10)
  void historyRunAgainComesToTheSameAndPostsNothing() throws Exception {
    int postings = topics.records(Topic.POSTINGS).size();
    Replay replay = new Replay(cluster, DEADLINE, System.out::println);

    Replayed replayed =
        replay.run(new Start.Beginning(), options -> options.telling(System.out::println));

    assertThat(replayed.audit().differences()).isEmpty();
    assertThat(replayed.audit().isEqual()).isTrue();
    assertThat(ClusterBooks.compared(replayed.audit(), "postings")).isGreaterThan(BULK_CLAIMS);
    assertThat(replayed.isAsLive()).as("%s", replayed).isTrue();
    assertThat(topics.records(Topic.POSTINGS)).hasSize(postings);
    assertThat(topicNames()).contains("replay.revenue.postings.v1");
    replay.forget();
    assertThat(topicNames()).noneMatch(topic -> topic.startsWith("replay."));
  }

  private Set<String> topicNames() throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.endpoints().bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  @Test
  @Order(11)
  void theAuditAgreesOnFilesThatOthersWrote() throws Exception {
    Path samples = samples();
    assumeTrue(Files.isDirectory(samples), "no shared/samples beside the repository");
    int before = latestStates().size();

    Reconciliation account = feed(samples);
    AuditReport report = books.audit();

    assertThat(account.isEqual()).as("%s", account).isTrue();
    assertThat(report.differences()).isEmpty();
    assertThat(report.isEqual()).isTrue();
    assertThat(ClusterBooks.compared(report, "transactions")).isGreaterThan(before + 500);
    assertThat(topics.read(Topic.FINDINGS, FindingState.class))
        .as("masked files use one claim number for many claims")
        .anyMatch(finding -> finding.getKind().equals("REUSED_REFERENCE"));
  }

  @Test
  @Order(12)
  void ofFilesThatOthersWroteTheBalancedPostAndTheOthersSayWhatIsWrong() throws Exception {
    Path samples = samples();
    assumeTrue(Files.isDirectory(samples), "no shared/samples beside the repository");
    Path rules = reference.resolve("posting.yaml");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replaceFirst("(?m)^waitMinutes: .*$", "waitMinutes: 0")
            .replace("claim-known, severity: refuse", "claim-known, severity: warn"));
    publishReference("pipeline-3");
    eventually().until(() -> ofSamples(topics.refused("payer-known")).size() > SAMPLE_PAYMENTS);
    List<PostingException> waiting = ofSamples(topics.refused("payer-known"));

    new SampleMasterData(reference, PipelineInput.FIRST_DAY).add(waiting);
    publishReference("pipeline-4");

    eventually().until(() -> ofSamples(topics.refused("payer-known")).isEmpty());
    AuditReport report = books.audit();
    assertThat(report.differences()).isEmpty();
    Set<String> candidates =
        waiting.stream().map(PostingException::getCandidateId).collect(Collectors.toSet());
    assertThat(topics.read(Topic.POSTINGS, Posting.class))
        .extracting(Posting::getCandidateId)
        .filteredOn(candidates::contains)
        .hasSizeGreaterThan(2);
    assertThat(ofSamples(topics.refused()))
        .hasSizeGreaterThan(SAMPLE_PAYMENTS)
        .allSatisfy(
            refused ->
                assertThat(refused.getReasons())
                    .extracting(RefusalReason::getRule)
                    .containsAnyElementsOf(FAULTS_OF_FILES))
        .flatExtracting(PostingException::getReasons)
        .filteredOn(reason -> !reason.getRule().equals("dimensions-complete"))
        .allSatisfy(reason -> assertThat(reason.getSegment()).isNotEmpty())
        .filteredOn(reason -> reason.getRule().endsWith("-balance"))
        .allSatisfy(
            reason -> {
              assertThat(reason.getExpected()).isNotNull().isNotEqualTo(reason.getActual());
              assertThat(reason.getDetail()).contains("USD");
            });
  }

  private static List<PostingException> ofSamples(List<PostingException> exceptions) {
    return exceptions.stream()
        .filter(exception -> exception.getOccurredAt().isBefore(SAMPLES_END))
        .toList();
  }

  private static Path samples() {
    return Installation.containing(Path.of("")).root().resolve("../shared/samples").normalize();
  }

  private static boolean isAboutRawTopic(ConsumerRecord<byte[], byte[]> receipt) {
    return new String(receipt.key(), StandardCharsets.UTF_8).startsWith("kafka://");
  }

  private void produce(Topic topic, byte[]... values) throws Exception {
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.endpoints().bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(topic.topicName(), value)).get();
      }
    }
  }

  private static ConditionFactory eventually() {
    return await().atMost(DEADLINE).pollInterval(POLL);
  }

  private Reconciliation feed() throws IOException, InterruptedException {
    return feed(files);
  }

  private Reconciliation feed(Path folder) throws IOException, InterruptedException {
    return new Feed(cluster.endpoints(), cluster.run(), InstantSource.system())
        .send(List.of(folder), DEADLINE, System.out::println);
  }

  private <T> T killedInTheMiddle(Callable<T> work) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<T> result = executor.submit(work);
      eventually()
          .until(
              () ->
                  result.isDone()
                      || topics.records(Topic.TRANSACTIONS).size() >= KILL_AFTER_TRANSACTIONS);
      assertThat(result.isDone()).as("all was through before the kill").isFalse();
      cluster.servers().part("taskmanager").kill();
      cluster.start(System.out::println);
      return result.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    } finally {
      executor.shutdownNow();
    }
  }

  /** Claims with facts: what a payer's number had brought elsewhere first is left out. */
  private static List<TransactionState> claims(Collection<TransactionState> states) {
    return states.stream()
        .filter(state -> state.getKind() == TransactionKind.CLAIM)
        .filter(state -> state.getStage() != Stage.SUPERSEDED)
        .toList();
  }

  private Map<String, TransactionState> latestStates() throws UndecodableException, IOException {
    Map<String, TransactionState> latest = new HashMap<>();
    topics
        .read(Topic.TRANSACTIONS, TransactionState.class)
        .forEach(state -> latest.put(state.getTransactionId(), state));
    return latest;
  }

  // Avro's own equality does not know the instants inside optional fields.
  private static Map<String, String> printed(Map<String, TransactionState> states) {
    return states.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  private long documents() throws IOException {
    try (ElasticsearchClient search =
        new ElasticsearchAddress(cluster.endpoints().elasticsearch().toString()).client()) {
      search.indices().refresh(request -> request.index("throughline-transactions"));
      return search.count(request -> request.index("throughline-transactions")).count();
    }
  }

  private static String summary(String stage, long charge, long paid) {
    return "%s charge %d paid %d".formatted(stage, charge, paid);
  }
}
