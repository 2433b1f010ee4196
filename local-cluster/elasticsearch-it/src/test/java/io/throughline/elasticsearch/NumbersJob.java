package io.throughline.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.sink.BulkLimits;
import io.throughline.elasticsearch.sink.DocumentConverter;
import io.throughline.elasticsearch.sink.ElasticsearchSink;
import io.throughline.elasticsearch.sink.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Numbers from one on, each a version of a document, through the {@link Gate} into the sink; some
 * into another one, which appends.
 */
final class NumbersJob {
  private static final int NUMBERS = 20_000;

  /** The document that the mapping refuses, see {@link NumberConverter}. */
  private static final String REFUSED = "n13";

  private NumbersJob() {}

  static JobClient start(ElasticsearchAddress address, RetryPolicy retry, int restarts)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(2);
    environment.enableCheckpointing(200);
    DataStream<Long> numbers =
        environment
            .fromSource(
                new NumberSequenceSource(1, NUMBERS),
                WatermarkStrategy.noWatermarks(),
                "numbers",
                Types.LONG)
            .map(new Gate(NUMBERS / 4, NUMBERS / 2 - 1))
            .returns(Types.LONG);
    numbers
        .sinkTo(sink(address, Index.TRANSACTIONS, new NumberConverter(), retry))
        .name("elasticsearch");
    numbers
        .filter(number -> number % NumberEntries.EVERY == 0)
        .sinkTo(sink(address, Index.LINEAGE, new NumberEntries(), retry))
        .name("elasticsearch-append");
    return environment.executeAsync("numbers");
  }

  private static ElasticsearchSink<Long> sink(
      ElasticsearchAddress address,
      Index index,
      DocumentConverter<Long> converter,
      RetryPolicy retry) {
    return new ElasticsearchSink<>(
        address,
        index.indexName(),
        converter,
        new CollectedRefusals<>(),
        new BulkLimits(100, 1 << 20, Duration.ofMillis(100), 200, 1 << 20, 1 << 20),
        retry);
  }

  /** What is found now: the number of each appended document, and the write that made it. */
  static Map<Long, Long> entries(ElasticsearchClient client) throws IOException {
    client.indices().refresh(r -> r.index(Index.LINEAGE.indexName()));
    Map<Long, Long> writes = new TreeMap<>();
    client
        .search(
            s -> s.index(Index.LINEAGE.indexName()).size(NUMBERS / 2).seqNoPrimaryTerm(true),
            FoundEntry.class)
        .hits()
        .hits()
        .forEach(hit -> writes.put(hit.source().event().sequence(), hit.seqNo()));
    return writes;
  }

  /** Each number that is appended. */
  static Set<Long> expectedEntries() {
    return LongStream.rangeClosed(1, NUMBERS)
        .filter(number -> number % NumberEntries.EVERY == 0)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is found now: the number of each document. */
  static Map<String, Long> documents(ElasticsearchClient client) throws IOException {
    client.indices().refresh(r -> r.index(Index.TRANSACTIONS.indexName()));
    Map<String, Long> numbers = new TreeMap<>();
    for (Hit<FoundTransaction> hit :
        client
            .search(
                s -> s.index(Index.TRANSACTIONS.indexName()).size(NumberConverter.DOCUMENTS),
                FoundTransaction.class)
            .hits()
            .hits()) {
      numbers.put(hit.id(), (long) hit.source().content().factCount());
    }
    return numbers;
  }

  /** Each document at its highest number, but the one that is refused. */
  static Map<String, Long> expected() {
    Map<String, Long> numbers = new TreeMap<>();
    for (long number = 1; number <= NUMBERS; number++) {
      numbers.put("n" + number % NumberConverter.DOCUMENTS, number);
    }
    numbers.remove(REFUSED);
    return numbers;
  }
}
