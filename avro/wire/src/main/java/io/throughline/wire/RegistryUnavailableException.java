package io.throughline.wire;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/**
 * The schema registry gave no usable answer. Nothing is wrong with the record at hand: fail and try
 * again, never make it a dead letter.
 */
public final class RegistryUnavailableException extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  public RegistryUnavailableException(String address, IOException cause) {
    super(message(address, "does not answer", cause), cause);
  }

  public RegistryUnavailableException(String address, RestClientException cause) {
    super(
        message(address, "answered with status " + cause.getStatus(), cause),
        new IOException(cause));
  }

  private static String message(String address, String what, Exception cause) {
    return "Schema registry %s %s (%s); is it running, and is this the base of its Confluent API?"
        .formatted(address, what, cause.getMessage());
  }
}
