package io.throughline.erp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a gateway reads, where it books, and its limits.
 *
 * @param bootstrapServers Kafka, host:port, comma-separated
 * @param schemaRegistry base of Confluent's REST API
 * @param erp address of the ERP
 * @param tokenFile holds the bearer token for the ERP
 * @param group consumer group
 * @param instance name of this one in the group
 * @param host address of the status server
 * @param port of the status server; 0 for any that is free
 * @param batch postings in a request
 * @param transaction postings in a Kafka transaction
 * @param linger how long to wait for more postings
 * @param rate calls a second
 * @param callTimeout for a whole call
 * @param backoff before the second attempt
 * @param maxBackoff before any attempt
 * @param circuitOpen how long an ERP is left alone after too many calls failed
 * @param sessionTimeout until others take over the partitions of one that is gone
 */
public record ErpGatewaySettings(
    String bootstrapServers,
    String schemaRegistry,
    URI erp,
    Path tokenFile,
    String group,
    String instance,
    String host,
    int port,
    int batch,
    int transaction,
    Duration linger,
    int rate,
    Duration callTimeout,
    Duration backoff,
    Duration maxBackoff,
    Duration circuitOpen,
    Duration sessionTimeout) {}
