package io.throughline.ingest.outgoing;

import io.throughline.events.X12Tally;
import io.throughline.ingest.format.Unreadable;
import io.throughline.wire.DeadLetterHeaders;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers of dead letters of raw input: why, where it stood, and what it holds by straight count.
 */
public final class DeadLetterFields {
  /** uri of the input. */
  public static final String SOURCE_URI = "throughline.source.uri";

  /** Offset of the first byte in the input. */
  public static final String SOURCE_OFFSET = "throughline.source.offset";

  /** Number of bytes. */
  public static final String SOURCE_LENGTH = "throughline.source.length";

  /** Ordinal of the interchange in the input from 1; 0 outside. */
  public static final String SOURCE_INTERCHANGE = "throughline.source.interchange";

  /** Ordinal of the segment in the interchange from 1; 0 outside. */
  public static final String SOURCE_SEGMENT = "throughline.source.segment";

  /** Ordinal of this part of a large dead letter, from 1. */
  public static final String PART = "throughline.part";

  /** Whether it is the last part. */
  public static final String PARTS_LAST = "throughline.parts-last";

  /** CLM segments. */
  public static final String CLM = "throughline.x12.clm";

  /** CLP segments. */
  public static final String CLP = "throughline.x12.clp";

  /** Sum of CLM02 in cents. */
  public static final String CLM02 = "throughline.x12.clm02";

  /** Sum of CLP03 in cents. */
  public static final String CLP03 = "throughline.x12.clp03";

  /** Sum of CLP04 in cents. */
  public static final String CLP04 = "throughline.x12.clp04";

  private static final String STAGE = "ingest";

  private DeadLetterFields() {}

  static Map<String, String> of(Unreadable unreadable, Origin origin) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(DeadLetterHeaders.REASON, unreadable.reason().code());
    headers.put(DeadLetterHeaders.STAGE, STAGE);
    headers.put(DeadLetterHeaders.CLASS, Unreadable.class.getSimpleName());
    headers.put(DeadLetterHeaders.MESSAGE, unreadable.message());
    headers.putAll(origin.headers());
    headers.put(SOURCE_URI, origin.uri());
    headers.put(SOURCE_OFFSET, Long.toString(unreadable.offset()));
    headers.put(SOURCE_LENGTH, Integer.toString(unreadable.bytes().length));
    headers.put(SOURCE_INTERCHANGE, Integer.toString(unreadable.interchange()));
    headers.put(SOURCE_SEGMENT, Long.toString(unreadable.segment()));
    headers.put(PART, Integer.toString(unreadable.part()));
    headers.put(PARTS_LAST, Boolean.toString(unreadable.last()));
    X12Tally tally = unreadable.tally();
    headers.put(CLM, Long.toString(tally.getClaims()));
    headers.put(CLP, Long.toString(tally.getClaimPayments()));
    headers.put(CLM02, Long.toString(tally.getClm02()));
    headers.put(CLP03, Long.toString(tally.getClp03()));
    headers.put(CLP04, Long.toString(tally.getClp04()));
    return headers;
  }
}
