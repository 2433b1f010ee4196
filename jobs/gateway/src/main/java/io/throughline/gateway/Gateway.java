package io.throughline.gateway;

import io.throughline.gateway.access.Source;
import io.throughline.gateway.answer.Outcome;
import io.throughline.gateway.answer.Outcomes;
import io.throughline.gateway.body.InFlightBytes;
import io.throughline.gateway.broker.BrokerProbe;
import io.throughline.gateway.broker.RawTopic;
import io.throughline.gateway.http.FeedEndpoint;
import io.throughline.gateway.http.GatewayHandler;
import io.throughline.http.BearerTokens;
import io.throughline.http.BodyReader;
import io.throughline.http.HttpListener;
import io.throughline.http.TokenFile;
import java.io.IOException;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A gateway that runs. */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final GatewaySettings settings;
  private final Producer<byte[], byte[]> producer;
  private final BrokerProbe broker;
  private final Outcomes outcomes = new Outcomes();
  private final HttpListener listener;

  /**
   * A gateway that does not listen yet.
   *
   * @param producer closed with it
   * @param broker closed with it
   */
  public Gateway(
      GatewaySettings settings,
      TokenFile<BearerTokens<Source>> tokens,
      Producer<byte[], byte[]> producer,
      BrokerProbe broker,
      InstantSource clock) {
    this.settings = settings;
    this.producer = producer;
    this.broker = broker;
    FeedEndpoint feeds =
        new FeedEndpoint(
            tokens,
            new BodyReader(settings.maxBodyBytes(), settings.bodyTimeout()),
            new InFlightBytes(settings.maxInFlightBytes()),
            new RawTopic(producer, settings.ackTimeout()),
            clock);
    this.listener =
        new HttpListener(
            new HttpListener.Settings(
                "gateway",
                settings.host(),
                settings.port(),
                settings.idleTimeout(),
                settings.stopTimeout(),
                settings.maxConnections()),
            new GatewayHandler(feeds, broker, outcomes),
            problem -> outcomes.count(Outcome.of(problem)));
  }

  /**
   * Begins to listen.
   *
   * @throws IOException when the port cannot be opened
   */
  public void start() throws IOException {
    listener.start();
  }

  /** The port it listens on. */
  public int port() {
    return listener.port();
  }

  /** How requests to feeds ended so far. */
  public Outcomes outcomes() {
    return outcomes;
  }

  /** Returns when it is stopped. */
  public void join() throws InterruptedException {
    listener.join();
  }

  /** Takes no more, answers what is under way, then stops. */
  @Override
  public void close() {
    listener.close();
    producer.close(settings.ackTimeout());
    broker.close();
    LOG.info("Stopped; requests to feeds since the start: {}", outcomes);
  }
}
