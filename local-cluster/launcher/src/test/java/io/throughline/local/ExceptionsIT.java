package io.throughline.local;

import static io.throughline.local.RefusedCandidates.FIXED;
import static io.throughline.local.RefusedCandidates.FOUR_EYES_ABOVE;
import static io.throughline.local.RefusedCandidates.HEALING;
import static io.throughline.local.RefusedCandidates.OVERRIDABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.decision.trail.TrailFault;
import io.throughline.decision.trail.TrailVerifier;
import io.throughline.events.CaseAuditEntry;
import io.throughline.events.CaseState;
import io.throughline.events.CaseStep;
import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.Topic;
import io.throughline.local.command.Throughline;
import io.throughline.local.config.Setting;
import io.throughline.local.exceptions.TrailAudit;
import io.throughline.local.process.BackgroundProcess;
import io.throughline.local.process.Launch;
import io.throughline.local.server.ExceptionsServer;
import io.throughline.local.server.Part;
import io.throughline.local.server.Servers;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.AvroSerializer;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.SchemaSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two instances of the exception workflow as processes over a real broker: any of them answers for
 * all cases, what is refused changes nothing, and one that is killed takes nothing along.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ExceptionsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CASES = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** Of the topics that tell what people did. */
  private static final List<Topic> OUTPUTS =
      List.of(Topic.DECISION_REQUESTS, Topic.DECISIONS, Topic.CASES, Topic.CASE_AUDIT);

  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.toBeStarted();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static URI first;
  private static URI second;
  private static BackgroundProcess secondProcess;
  private static SchemaSource schemas;
  private static Producer<byte[], byte[]> producer;

  private final LocalCluster cluster = CLUSTER.cluster();

  @BeforeAll
  static void startTwoInstances() throws IOException, InterruptedException {
    LocalCluster cluster = CLUSTER.cluster();
    cluster.run().begin(cluster.config().portsOffset());
    Secrets.ensure(cluster.run().decisionKey());
    for (String role : ExceptionsServer.ROLES) {
      Secrets.ensure(cluster.run().exceptionsToken(role));
    }
    List<Part> parts =
        List.of(
            cluster.servers().part("kafka"),
            cluster.servers().part("schema-registry"),
            cluster.servers().part("exceptions"));
    // The workflow is up before its topics are there, as in a cluster that is new.
    new Servers(parts).start(System.out::println);
    cluster.preparation().schemas();
    cluster.preparation().topics();
    first = cluster.endpoints().exceptions();
    int port = cluster.config().get(Setting.EXCEPTIONS_PORT) + 1;
    second = URI.create("http://127.0.0.1:" + port);
    secondProcess = startSecond(cluster, parts.getLast(), port);
    schemas = SchemaSource.connect(cluster.endpoints().schemaRegistry().toString());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.endpoints().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  private static BackgroundProcess startSecond(LocalCluster cluster, Part like, int port)
      throws IOException, InterruptedException {
    Launch launch = like.server().prepare();
    String home = launch.directory().toString();
    List<String> command =
        launch.command().stream()
            .map(word -> word.replace(home + "/state", home + "/second-state"))
            .map(word -> word.replace("exceptions.log", "second.log"))
            .map(word -> word.equals(Integer.toString(port - 1)) ? Integer.toString(port) : word)
            .toList();
    BackgroundProcess process =
        new BackgroundProcess(cluster.run().pidFile("second"), cluster.run().output("second"));
    process.start(new Launch(command, Map.of(), launch.directory()));
    return process;
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    secondProcess.kill();
    producer.close();
    schemas.close();
  }

  @Test
  @Order(1)
  void bothInstancesListTheCasesOfBoth() throws Exception {
    for (int i = 0; i < CASES; i++) {
      tell(RefusedCandidates.open(id(i), 1, 1_000L * (i + 1), OVERRIDABLE));
    }
    await().atMost(PATIENCE).until(() -> bothHaveCases());

    for (URI instance : List.of(first, second)) {
      await().atMost(PATIENCE).until(() -> listed(instance, "").size() == CASES);
      assertThat(listed(instance, "")).as("most money first").startsWith(id(CASES - 1));
      assertThat(listed(instance, "?minAmount=12000&state=OPEN&rule=claim-balance")).hasSize(5);
      JsonNode page = json(get(instance, "/v1/cases?size=12", "viewer"));
      assertThat(listed(instance, "?size=12&page=" + page.path("nextPage").asText()))
          .containsExactly(id(3), id(2), id(1), id(0));
    }
  }

  @Test
  @Order(2)
  void aDecisionAtTheOtherInstanceIsMadeAndSigned() throws Exception {
    String caseId = caseOf(second);

    HttpResponse<String> decided = decide(first, "approver", caseId, 1, "d-other", APPROVE);

    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    assertThat(json(decided).path("outcome").asText()).isEqualTo("accepted");
    List<ExceptionDecision> made = decisions();
    assertThat(made).extracting(ExceptionDecision::getDecisionId).containsExactly("d-other");
    assertThat(made.getFirst().getSignature()).matches("[0-9a-f]{64}");
    assertThat(made.getFirst().getBy()).isEqualTo("approver");
    JsonNode shown = json(get(first, "/v1/cases/" + caseId, "viewer"));
    assertThat(shown.path("state").asText()).isEqualTo("APPROVED");
    assertThat(shown.path("trail")).hasSize(2);
  }

  @Test
  @Order(3)
  void whatIsRefusedAtTheDoorChangesNoTopic() throws Exception {
    Map<Topic, Integer> before = sizes();
    String path = "/v1/cases/" + id(0) + "/decisions";
    String body = body("d-refused", 1, APPROVE);

    for (URI instance : List.of(first, second)) {
      HttpRequest.Builder post = HttpRequest.newBuilder(instance.resolve(path));
      assertThat(status(post.POST(HttpRequest.BodyPublishers.ofString(body)))).isEqualTo(401);
      assertThat(status(post.header("Authorization", "Bearer wrong"))).isEqualTo(401);
      assertThat(post(instance, "viewer", path, body).statusCode()).isEqualTo(403);
      HttpResponse<String> garbage = post(instance, "approver", path, "{\"a\":\n  nonsense");
      assertThat(garbage.statusCode()).isEqualTo(400);
      assertThat(garbage.body()).contains("Line 2, column").doesNotContain("nonsense");
      assertThat(post(instance, "approver", path, "x".repeat(65 * 1024)).statusCode())
          .isEqualTo(413);
      assertThat(post(instance, "approver", "/v1/cases/nobody/decisions", body).statusCode())
          .isEqualTo(404);
      assertThat(decide(instance, "approver", caseOfDecision(), 1, "d-other", APPROVE).statusCode())
          .as("the same again is answered as the first time")
          .isEqualTo(200);
      HttpResponse<String> reused =
          decide(instance, "approver", caseOfDecision(), 1, "d-other", WAIVE);
      assertThat(reused.statusCode()).isEqualTo(409);
      assertThat(reused.body()).contains("id-reused");
    }

    assertThat(sizes()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void theProcessorRefusesWhatOnlyItCanJudge() throws Exception {
    int decided = decisions().size();
    tell(RefusedCandidates.open("fixed", 1, 5_000, OVERRIDABLE, FIXED));
    await()
        .atMost(PATIENCE)
        .until(() -> get(first, "/v1/cases/fixed", "viewer").statusCode() == 200);

    HttpResponse<String> fixed = decide(first, "approver", "fixed", 1, "d-fixed", APPROVE);
    assertThat(fixed.statusCode()).isEqualTo(422);
    assertThat(fixed.body()).contains("not-overridable", "payer-known");
    assertThat(decide(second, "approver", id(1), 7, "d-stale", APPROVE).body()).contains("stale");
    assertThat(decide(first, "operator", id(2), 1, "d-p", APPROVE).body()).contains("proposed");
    assertThat(decide(second, "operator", id(2), 1, "d-p2", APPROVE).statusCode()).isEqualTo(403);

    assertThat(decisions()).hasSize(decided);
    HttpResponse<String> seconded = decide(second, "approver", id(2), 1, "d-second", APPROVE);
    assertThat(seconded.statusCode()).isEqualTo(200);
    assertThat(decisions())
        .filteredOn(made -> made.getDecisionId().equals("d-second"))
        .extracting(ExceptionDecision::getProposedBy)
        .containsExactly("operator");
  }

  @Test
  @Order(5)
  void muchMoneyTakesTwoPeopleWhoeverBegins() throws Exception {
    tell(RefusedCandidates.open("large", 1, -FOUR_EYES_ABOVE - 1, OVERRIDABLE));
    await()
        .atMost(PATIENCE)
        .until(() -> get(first, "/v1/cases/large", "viewer").statusCode() == 200);

    assertThat(decide(first, "approver", "large", 1, "l-1", WAIVE).body()).contains("proposed");
    HttpResponse<String> own = decide(second, "approver", "large", 1, "l-2", WAIVE);
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("own-proposal");
    assertThat(json(get(second, "/v1/cases/large", "viewer")).path("proposal").path("by").asText())
        .isEqualTo("approver");
  }

  @Test
  @Order(6)
  void theCommandShowsAndDecides() {
    assertThat(command("exceptions", "list", "--min-amount", "150.00")).startsWith("0\nCASE");
    assertThat(command("exceptions", "list", "--min-amount", "150.00").lines().skip(2))
        .extracting(line -> line.split(" +")[0])
        .containsExactly("large", id(CASES - 1), id(CASES - 2));
    assertThat(command("exceptions", "show", "large"))
        .contains("1,000.01", "WAIVE by approver: checked", "PROPOSED", "claim-balance");
    assertThat(command("exceptions", "assign", id(0), "olga")).isEqualTo("0\naccepted\n");
    assertThat(command("exceptions", "correct", id(0), "payer=FP108", "facility=RVJ"))
        .isEqualTo("0\naccepted\n");
    assertThat(command("exceptions", "correct", id(0), "amount=5"))
        .startsWith("1\n")
        .contains("refused, incomplete", "costCenter");
    assertThat(command("exceptions", "approve", id(1), "--reason", "checked"))
        .startsWith("0\nproposed");
    assertThat(command("exceptions", "approve", id(1), "--reason", "so", "--as", "approver"))
        .isEqualTo("0\naccepted: proposed by operator\n");
    assertThat(command("exceptions", "waive", id(2), "--reason", "x", "--as", "viewer"))
        .startsWith("1\n")
        .contains("not-permitted");
    assertThat(command("exceptions", "show", "nobody")).startsWith("1\n").contains("not-found");
    assertThat(command("exceptions", "verify", "--case", id(0)))
        .isEqualTo("0\n4 entries of 1 cases: every trail is whole\n");
  }

  /** Exit code, and what the command printed. */
  private String command(String... words) {
    StringWriter printed = new StringWriter();
    List<String> all =
        new ArrayList<>(
            List.of(
                "--run-dir",
                cluster.run().root().toString(),
                "--ports-offset",
                Integer.toString(cluster.config().portsOffset())));
    all.addAll(List.of(words));
    int code =
        Throughline.commandLine()
            .setOut(new PrintWriter(printed, true))
            .setErr(new PrintWriter(printed, true))
            .execute(all.toArray(String[]::new));
    return code + "\n" + printed;
  }

  @Test
  @Order(7)
  void whatCannotBeTakenIsADeadLetterAndTheNextIsTaken() throws Exception {
    send(Topic.EXCEPTIONS, "broken", "not Avro".getBytes(StandardCharsets.UTF_8));
    ExceptionDecision forged =
        ExceptionDecision.newBuilder()
            .setDecisionId("d-forged")
            .setExceptionId(id(3))
            .setCandidateId("candidate-" + id(3))
            .setTransactionId("")
            .setRemittanceId("")
            .setAction(DecisionAction.WAIVE)
            .setExceptionRevision(1)
            .setBy("approver")
            .setAt(Instant.now())
            .setReason("because")
            .setRole("approver")
            .setSignature("0".repeat(64))
            .build();
    send(Topic.DECISION_REQUESTS, id(3), encode(Topic.DECISION_REQUESTS, forged));
    PostingException posted = RefusedCandidates.open(id(3), 2, 4_000);
    posted.setStatus(ExceptionStatus.POSTED);
    posted.setPostingId("posting-3");
    tell(posted);

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                contents(Topic.DECISIONS_DEAD_LETTERS).size() == 1
                    && contents(Topic.EXCEPTIONS_DEAD_LETTERS).size() == 1);
    assertThat(reason(contents(Topic.DECISIONS_DEAD_LETTERS).getFirst())).isEqualTo("not-signed");
    ConsumerRecord<byte[], byte[]> broken = contents(Topic.EXCEPTIONS_DEAD_LETTERS).getFirst();
    assertThat(reason(broken)).isEqualTo("not-framed");
    assertThat(text(broken.key())).isEqualTo("broken");
    assertThat(text(broken.value())).isEqualTo("not Avro");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                json(get(second, "/v1/cases/" + id(3), "viewer"))
                    .path("resolution")
                    .asText()
                    .equals("POSTED"));
  }

  @Test
  @Order(8)
  void anInstanceThatIsKilledTakesNothingAlong() throws Exception {
    tell(RefusedCandidates.open("heals", 1, 1, HEALING));
    List<Integer> asked = IntStream.range(4, CASES).boxed().toList();
    CompletableFuture<Void> deciding =
        CompletableFuture.runAsync(() -> asked.forEach(this::retryUntilAnswered));
    await().until(() -> decisions().stream().anyMatch(made -> made.getDecisionId().equals("r-6")));
    secondProcess.kill();
    deciding.get(90, TimeUnit.SECONDS);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(listed(first, "")).hasSize(CASES + 3));
    Set<String> ids = new HashSet<>();
    List<String> made = decisions().stream().map(ExceptionDecision::getDecisionId).toList();
    assertThat(made).as("none twice").allMatch(ids::add);
    assertThat(made).containsAll(asked.stream().map(i -> "r-" + i).toList());
    for (int i : asked) {
      if (!id(i).equals(caseOfDecision())) {
        assertThat(json(get(first, "/v1/cases/" + id(i), "viewer")).path("state").asText())
            .as(id(i))
            .isEqualTo("RETRYING");
      }
    }
    assertThat(json(get(first, "/v1/cases/heals", "viewer")).path("state").asText())
        .isEqualTo("WAITING");
    String metrics =
        CLIENT
            .send(
                HttpRequest.newBuilder(first.resolve("/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    assertThat(metrics)
        .contains("throughline_exceptions_cases{state=\"waiting\",} 1.0")
        .contains("throughline_exceptions_oldest_open_age_seconds")
        .contains("throughline_exceptions_decisions_total");
  }

  private void retryUntilAnswered(int i) {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> decide(first, "operator", id(i), 1, "r-" + i, RETRY).statusCode() == 200);
  }

  @Test
  @Order(9)
  void theTrailsAreWholeAndAForgedEntryIsFound() throws Exception {
    TrailVerifier whole = verify();
    assertThat(whole.faults()).isEmpty();
    assertThat(whole.cases()).hasSize(CASES + 3);
    assertThat(whole.entries()).isEqualTo(contents(Topic.CASE_AUDIT).size());

    ConsumerRecord<byte[], byte[]> last =
        contents(Topic.CASE_AUDIT).stream()
            .filter(record -> text(record.key()).equals("heals"))
            .reduce((one, other) -> other)
            .orElseThrow();
    CaseAuditEntry forged = new AvroDecoder<>(schemas, CaseAuditEntry.class).decode(last.value());
    forged.setSequence(forged.getSequence() + 1);
    forged.setPreviousHash(forged.getHash());
    forged.setStep(CaseStep.APPROVED);
    forged.setState(CaseState.APPROVED);
    send(Topic.CASE_AUDIT, "heals", encode(Topic.CASE_AUDIT, forged));

    assertThat(verify().faults())
        .extracting(TrailFault::caseId, TrailFault::partition, TrailFault::sequence)
        .containsOnly(tuple("heals", last.partition(), forged.getSequence()));
  }

  @Test
  @Order(10)
  void stopsByItself() throws Exception {
    Part part = cluster.servers().part("exceptions");

    assertThat(part.stop(Duration.ofSeconds(30))).as("without being killed").isTrue();
    assertThat(Files.readString(part.log())).contains("Stopped");
  }

  private static final String APPROVE =
      "\"action\":\"APPROVE\",\"reason\":\"checked\",\"overriddenRules\":[\"claim-balance\"]";
  private static final String WAIVE = "\"action\":\"WAIVE\",\"reason\":\"checked\"";
  private static final String RETRY = "\"action\":\"RETRY\"";

  private static String id(int i) {
    return "case-%02d".formatted(i);
  }

  private boolean bothHaveCases() throws Exception {
    return ownedBy(first).isPresent() && ownedBy(second).isPresent();
  }

  /** A case that an instance has itself. */
  private String caseOf(URI instance) throws Exception {
    return ownedBy(instance).orElseThrow();
  }

  private Optional<String> ownedBy(URI instance) throws Exception {
    for (int i = 4; i < CASES; i++) {
      HttpRequest.Builder request =
          request(instance, "/v1/cases/" + id(i), "viewer").header("Throughline-Hop", "1").GET();
      if (CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
        return Optional.of(id(i));
      }
    }
    return Optional.empty();
  }

  private String caseOfDecision() throws Exception {
    return decisions().stream()
        .filter(made -> made.getDecisionId().equals("d-other"))
        .findFirst()
        .orElseThrow()
        .getExceptionId();
  }

  private List<String> listed(URI instance, String query) throws Exception {
    HttpResponse<String> answer = get(instance, "/v1/cases" + query, "viewer");
    List<String> ids = new ArrayList<>();
    if (answer.statusCode() == 200) {
      json(answer).path("cases").forEach(item -> ids.add(item.path("caseId").asText()));
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
    return ids;
  }

  private HttpResponse<String> decide(
      URI instance, String role, String caseId, int revision, String decisionId, String what)
      throws Exception {
    return post(
        instance, role, "/v1/cases/" + caseId + "/decisions", body(decisionId, revision, what));
  }

  private static String body(String decisionId, int revision, String what) {
    return "{\"decisionId\":\"%s\",\"exceptionRevision\":%d,%s}"
        .formatted(decisionId, revision, what);
  }

  private HttpResponse<String> post(URI instance, String role, String path, String body)
      throws Exception {
    return CLIENT.send(
        request(instance, path, role).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI instance, String path, String role) throws Exception {
    return CLIENT.send(
        request(instance, path, role).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(URI instance, String path, String role) throws IOException {
    Path token = cluster.run().exceptionsToken(role);
    return HttpRequest.newBuilder(instance.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + Files.readString(token).strip());
  }

  private static int status(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static void tell(PostingException exception) throws Exception {
    send(Topic.EXCEPTIONS, exception.getExceptionId(), encode(Topic.EXCEPTIONS, exception));
  }

  private static <T extends SpecificRecord> byte[] encode(Topic topic, T record) {
    return new AvroSerializer<T>(schemas).serialize(topic.topicName(), record);
  }

  private static void send(Topic topic, String key, byte[] value) throws Exception {
    producer
        .send(new ProducerRecord<>(topic.topicName(), key.getBytes(StandardCharsets.UTF_8), value))
        .get();
  }

  private List<ExceptionDecision> decisions() throws Exception {
    AvroDecoder<ExceptionDecision> decoder = new AvroDecoder<>(schemas, ExceptionDecision.class);
    List<ExceptionDecision> decisions = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : contents(Topic.DECISIONS)) {
      decisions.add(decoder.decode(record.value()));
    }
    return decisions;
  }

  private Map<Topic, Integer> sizes() {
    return OUTPUTS.stream()
        .collect(Collectors.toMap(topic -> topic, topic -> contents(topic).size()));
  }

  private List<ConsumerRecord<byte[], byte[]>> contents(Topic topic) {
    return TopicContents.of(cluster.endpoints().bootstrapServers(), topic.topicName());
  }

  private TrailVerifier verify() throws IOException {
    return new TrailAudit(
            cluster.endpoints().bootstrapServers(),
            cluster.endpoints().schemaRegistry().toString(),
            Optional.empty())
        .verify();
  }

  private static String reason(ConsumerRecord<byte[], byte[]> letter) {
    return text(letter.headers().lastHeader(DeadLetterHeaders.REASON).value());
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
