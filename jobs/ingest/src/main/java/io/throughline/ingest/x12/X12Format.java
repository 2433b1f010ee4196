package io.throughline.ingest.x12;

import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.SourceFormat;
import io.throughline.ingest.x12.segment.StaediTokenizer;
import java.io.InputStream;

/**
 * X12 interchanges: claims (837), remittances (835), acknowledgements (277CA, 999, 997, TA1).
 *
 * <p>It takes every input: one without any interchange is a dead letter that says so.
 */
public final class X12Format implements SourceFormat {
  private final ReadingSettings settings;
  private final TokenizerFactory tokenizers;

  /** X12 under some settings. */
  public X12Format(ReadingSettings settings) {
    this(settings, StaediTokenizer::new);
  }

  X12Format(ReadingSettings settings, TokenizerFactory tokenizers) {
    this.settings = settings;
    this.tokenizers = tokenizers;
  }

  @Override
  public boolean recognises(InputHead head) {
    return true;
  }

  @Override
  public InputReading open(InputStream input, InputHead head) {
    return new X12Reading(settings, tokenizers, input, head.uri());
  }
}
