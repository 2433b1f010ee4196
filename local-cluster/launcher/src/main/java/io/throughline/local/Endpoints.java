package io.throughline.local;

import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import java.net.URI;

/**
 * Where the servers of a cluster are reached.
 *
 * @param bootstrapServers Kafka, host:port
 * @param schemaRegistry base of Confluent's REST API
 * @param elasticsearch REST
 * @param flink JobManager, web page and REST
 * @param gateway takes JSON
 * @param exceptions cases and decisions
 */
public record Endpoints(
    String bootstrapServers,
    URI schemaRegistry,
    URI elasticsearch,
    URI flink,
    URI gateway,
    URI exceptions) {
  static final String HOST = "127.0.0.1";

  /** The addresses that follow from the ports. */
  public static Endpoints of(ClusterConfig config) {
    return new Endpoints(
        HOST + ":" + config.get(Setting.KAFKA_PORT),
        http(config, Setting.REGISTRY_PORT).resolve("/apis/ccompat/v7"),
        http(config, Setting.ELASTICSEARCH_PORT),
        http(config, Setting.FLINK_REST_PORT),
        http(config, Setting.GATEWAY_PORT),
        http(config, Setting.EXCEPTIONS_PORT));
  }

  /** The stand-in for an ERP. */
  public static URI erp(ClusterConfig config) {
    return http(config, Setting.ERP_PORT);
  }

  /** Health and metrics of what books into it. */
  public static URI erpGateway(ClusterConfig config) {
    return http(config, Setting.ERP_GATEWAY_PORT);
  }

  private static URI http(ClusterConfig config, Setting port) {
    return URI.create("http://" + HOST + ":" + config.get(port));
  }
}
