/** The way into Kafka: accepted means that the broker has it. */
package io.throughline.gateway.broker;
