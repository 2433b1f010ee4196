package io.throughline.wire;

/**
 * Names of the headers of dead letters. Values are UTF-8 text without anything about a patient:
 * codes, tags, positions, class names.
 */
public final class DeadLetterHeaders {
  /** Topic of the refused record. */
  public static final String TOPIC = "throughline.error.topic";

  /** Partition of the refused record. */
  public static final String PARTITION = "throughline.error.partition";

  /** Offset of the refused record in its partition. */
  public static final String OFFSET = "throughline.error.offset";

  /** Timestamp of the refused record, epoch milliseconds; absent when it had none. */
  public static final String TIMESTAMP = "throughline.error.timestamp";

  /** Which part of Throughline refused it, e.g. {@code ingest}. */
  public static final String STAGE = "throughline.error.stage";

  /** Kebab-case code of the reason; counted by. */
  public static final String REASON = "throughline.error.reason";

  /** Simple class name of the error. */
  public static final String CLASS = "throughline.error.class";

  /** What is wrong and what to do, for people. */
  public static final String MESSAGE = "throughline.error.message";

  private DeadLetterHeaders() {}
}
