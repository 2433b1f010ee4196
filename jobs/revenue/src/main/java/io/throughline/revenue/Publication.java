package io.throughline.revenue;

import io.throughline.events.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record to be published.
 *
 * @param topic one of the published topics
 * @param key of the record
 * @param value of the topic's schema
 */
public record Publication(Topic topic, byte[] key, SpecificRecord value) {}
