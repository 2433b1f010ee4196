package io.throughline.exceptions;

import io.throughline.exceptions.access.User;
import io.throughline.exceptions.http.CaseDoor;
import io.throughline.exceptions.http.CaseList;
import io.throughline.exceptions.http.CasesEndpoint;
import io.throughline.exceptions.http.ExceptionsHandler;
import io.throughline.exceptions.http.Peers;
import io.throughline.exceptions.metrics.CaseMetrics;
import io.throughline.exceptions.query.CaseGauges;
import io.throughline.exceptions.query.CommittedAnswers;
import io.throughline.exceptions.query.DecisionRequests;
import io.throughline.exceptions.query.LocalCases;
import io.throughline.exceptions.query.Owners;
import io.throughline.exceptions.stream.CasesStreams;
import io.throughline.exceptions.stream.Workshop;
import io.throughline.http.BearerTokens;
import io.throughline.http.BodyReader;
import io.throughline.http.HttpListener;
import io.throughline.http.TokenFile;
import io.throughline.wire.SchemaSource;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An instance that runs. */
final class ExceptionsService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExceptionsService.class);

  private static final int MAX_BODY_BYTES = 64 * 1024;
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

  /** An instance that is asked waits itself; this is for the way. */
  private static final Duration HOP_TIME = Duration.ofSeconds(8);

  private final SchemaSource schemas;
  private final CasesStreams streams;
  private final CommittedAnswers answers;
  private final DecisionRequests requests;
  private final HttpListener listener;

  /**
   * An instance that does nothing yet.
   *
   * @param key of the signatures
   */
  ExceptionsService(
      ExceptionsSettings settings,
      TokenFile<BearerTokens<User>> tokens,
      SecretKey key,
      InstantSource clock) {
    String bootstrapServers = settings.streams().bootstrapServers();
    CaseMetrics metrics = new CaseMetrics();
    schemas = SchemaSource.connect(settings.schemaRegistry());
    streams =
        new CasesStreams(
            settings.streams(), new Workshop(schemas, key, settings.retries(), metrics, clock));
    answers = new CommittedAnswers(bootstrapServers, schemas);
    requests = new DecisionRequests(bootstrapServers, schemas);
    LocalCases cases = new LocalCases(streams);
    metrics.add(new CaseGauges(cases, clock));
    Owners owners = new Owners(streams, settings.streams().address());
    Peers peers = new Peers(settings.answerTimeout().plus(HOP_TIME));
    CasesEndpoint endpoint =
        new CasesEndpoint(
            tokens,
            new BodyReader(MAX_BODY_BYTES, BODY_TIMEOUT),
            new CaseList(streams, cases, owners, peers),
            new CaseDoor(cases, answers, requests, key, clock, settings.answerTimeout()),
            owners,
            peers);
    listener =
        new HttpListener(
            settings.listener(),
            new ExceptionsHandler(endpoint, streams, metrics),
            problem -> LOG.debug("Refused by Jetty: {}", problem.code()));
  }

  /**
   * Begins to listen, and to read as soon as the topics are there.
   *
   * @throws IOException when the port cannot be opened
   */
  void start() throws IOException {
    listener.start();
    streams.start();
    answers.start();
  }

  /** The port it listens on. */
  int port() {
    return listener.port();
  }

  /** Returns when it is stopped. */
  void join() throws InterruptedException {
    listener.join();
  }

  /** Answers what is under way, commits, and hands its cases over. */
  @Override
  public void close() {
    listener.close();
    streams.close();
    answers.close();
    requests.close();
    try {
      schemas.close();
    } catch (IOException e) {
      LOG.warn("The client of the registry does not close", e);
    }
    LOG.info("Stopped");
  }
}
