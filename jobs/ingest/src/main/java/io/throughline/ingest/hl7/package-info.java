/** HL7 v2 messages, in files or by Kafka, into canonical events. */
package io.throughline.ingest.hl7;
