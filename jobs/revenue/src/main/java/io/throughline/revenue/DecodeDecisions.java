package io.throughline.revenue;

import io.throughline.decision.DecisionSigner;
import io.throughline.decision.SigningKey;
import io.throughline.events.ExceptionDecision;
import io.throughline.posting.Directive;
import io.throughline.posting.Notice;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes notices of decisions that the exception workflow signed. What cannot be read, or was signed
 * by nobody we trust, is a dead letter.
 *
 * <p>Counters in group {@code throughline}: {@code decisions}, {@code decisions_refused}.
 */
final class DecodeDecisions extends ProcessFunction<EventRecord, Notice> {
  @Serial private static final long serialVersionUID = 1L;

  /** Nobody whom we trust has signed it. */
  static final String NOT_SIGNED = "not-signed";

  private final String registryUrl;
  private final String keyFile;
  private transient DecisionSigner signer;
  private transient SchemaSource schemas;
  private transient AvroDecoder<ExceptionDecision> decoder;
  private transient Counter decisions;
  private transient Counter refused;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   * @param keyFile of {@link SigningKey}, on every TaskManager; null: nobody is trusted
   */
  DecodeDecisions(String registryUrl, String keyFile) {
    this.registryUrl = registryUrl;
    this.keyFile = keyFile;
  }

  @Override
  public void open(OpenContext context) throws IOException {
    signer = keyFile == null ? null : DecisionSigner.ofDecisions(SigningKey.read(Path.of(keyFile)));
    schemas = SchemaSource.connect(registryUrl);
    decoder = new AvroDecoder<>(schemas, ExceptionDecision.class);
    var metrics = getRuntimeContext().getMetricGroup().addGroup("throughline");
    decisions = metrics.counter("decisions");
    refused = metrics.counter("decisions_refused");
  }

  @Override
  public void close() throws IOException {
    if (schemas != null) {
      schemas.close();
    }
  }

  @Override
  public void processElement(EventRecord record, Context context, Collector<Notice> out) {
    try {
      ExceptionDecision decision = decoder.decode(record.value());
      if (signer == null || !signer.isSigned(decision)) {
        refuse(
            record,
            NOT_SIGNED,
            DecisionSigner.class,
            signer == null
                ? "The job has no key to check signatures by; start it with --decision-key-file"
                : "The signature is not that of the exception workflow; see its value",
            context);
        return;
      }
      out.collect(Directive.of(decision));
      decisions.inc();
    } catch (UndecodableException e) {
      refuse(record, e.reason().code(), e.getClass(), e.getMessage(), context);
    } catch (IllegalArgumentException e) {
      refuse(
          record,
          EventDeadLetters.INVALID_EVENT,
          e.getClass(),
          "The decision decodes but is not valid, e.g. its candidateId is no UUID; see its value",
          context);
    }
  }

  private void refuse(
      EventRecord record, String reason, Class<?> problem, String message, Context context) {
    refused.inc();
    context.output(
        EventDeadLetters.TAG, EventDeadLetters.unreadable(record, reason, problem, message));
  }
}
