package io.throughline.local.bench.compare;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/** The claims in Kafka Streams: its DSL, and a processor for the timer. */
final class StreamsClaims {
  private StreamsClaims() {}

  /**
   * Framed events to answers, a line of text each.
   *
   * @param done told of each record that nothing more is to be done with
   */
  static Topology define(String from, String to, Runnable done) {
    StreamsBuilder builder = new StreamsBuilder();
    ThreadLocal<FactReader> readers = ThreadLocal.withInitial(FactReader::new);
    KStream<String, Claim> claims =
        builder.stream(from, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
            .flatMap((key, value) -> facts(readers.get(), value, done))
            .groupByKey(Grouped.with(Serdes.String(), ClaimSerdes.TOLD))
            .aggregate(() -> Claim.UNKNOWN, (name, told, claim) -> claim.with(told), stored())
            .toStream();
    KStream<String, Answer> stuck = claims.process(new StuckTimer.Supplier());
    claims
        .peek((name, claim) -> done.run())
        .flatMapValues((name, claim) -> claim.news(name).stream().toList())
        .merge(stuck)
        .mapValues(Answer::bytes)
        .to(to, Produced.with(Serdes.String(), Serdes.ByteArray()));
    return builder.build();
  }

  private static List<KeyValue<String, Told>> facts(
      FactReader reader, byte[] value, Runnable done) {
    List<KeyValue<String, Told>> facts =
        reader.read(value).stream().map(fact -> KeyValue.pair(fact.claim(), fact.told())).toList();
    if (facts.isEmpty()) {
      done.run();
    }
    return facts;
  }

  /** A cache would keep to itself what a claim was between two commits. */
  private static Materialized<String, Claim, KeyValueStore<Bytes, byte[]>> stored() {
    return Materialized.<String, Claim, KeyValueStore<Bytes, byte[]>>as("claims")
        .withKeySerde(Serdes.String())
        .withValueSerde(ClaimSerdes.CLAIM)
        .withCachingDisabled();
  }
}
