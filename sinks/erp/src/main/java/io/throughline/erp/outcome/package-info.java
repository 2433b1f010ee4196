/** What goes back to Kafka: an event for each posting, a dead letter for what is none. */
package io.throughline.erp.outcome;
