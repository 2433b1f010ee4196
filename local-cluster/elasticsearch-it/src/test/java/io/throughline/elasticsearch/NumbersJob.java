package io.throughline.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.sink.BulkLimits;
import io.throughline.elasticsearch.sink.ElasticsearchSink;
import io.throughline.elasticsearch.sink.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Numbers from one on, each a version of a document, through the {@link Gate} into the sink. */
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
    environment
        .fromSource(
            new NumberSequenceSource(1, NUMBERS),
            WatermarkStrategy.noWatermarks(),
            "numbers",
            Types.LONG)
        .map(new Gate(NUMBERS / 4, NUMBERS / 2 - 1))
        .returns(Types.LONG)
        .sinkTo(
            new ElasticsearchSink<>(
                address,
                IndexTemplates.TRANSACTIONS,
                new NumberConverter(),
                new CollectedRefusals<>(),
                new BulkLimits(100, 1 << 20, Duration.ofMillis(100), 200, 1 << 20, 1 << 20),
                retry))
        .name("elasticsearch");
    return environment.executeAsync("numbers");
  }

  /** What is found now: the number of each document. */
  static Map<String, Long> documents(ElasticsearchClient client) throws IOException {
    client.indices().refresh(r -> r.index(IndexTemplates.TRANSACTIONS));
    Map<String, Long> numbers = new TreeMap<>();
    for (Hit<FoundTransaction> hit :
        client
            .search(
                s -> s.index(IndexTemplates.TRANSACTIONS).size(NumberConverter.DOCUMENTS),
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
