/** Exception cases by the workflow's HTTP API, and their audit trails in Kafka. */
package io.throughline.local.exceptions;
