/**
 * The gateway: JSON by HTTP from systems that cannot write to Kafka. It answers 202 only when the
 * broker has the record.
 */
package io.throughline.gateway;
