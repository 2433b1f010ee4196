package io.throughline.revenue;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the job goes by beside the events.
 *
 * @param policies of deadlines as JSON, the newest last
 * @param masterData and the policy for postings, as {@link
 *     io.throughline.reference.ReferenceData#content}, the newest last
 * @param decisions of people about refused postings, records of revenue.decisions.v1
 * @param decisionKeyFile key of their signatures; null: none is followed
 */
public record RuleInputs(
    DataStream<String> policies,
    DataStream<String> masterData,
    DataStream<EventRecord> decisions,
    String decisionKeyFile) {}
