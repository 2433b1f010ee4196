package io.throughline.exceptions;

import io.throughline.exceptions.cases.RetrySchedule;
import io.throughline.exceptions.stream.StreamsSettings;
import io.throughline.http.HttpListener;
import java.time.Duration;

/**
 * How an instance runs.
 *
 * @param schemaRegistry base of Confluent's REST API
 * @param answerTimeout for the processor to judge a decision
 */
record ExceptionsSettings(
    HttpListener.Settings listener,
    StreamsSettings streams,
    String schemaRegistry,
    RetrySchedule retries,
    Duration answerTimeout) {}
