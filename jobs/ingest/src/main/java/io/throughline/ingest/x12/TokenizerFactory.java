package io.throughline.ingest.x12;

import io.throughline.ingest.x12.segment.Delimiters;
import io.throughline.ingest.x12.segment.SegmentTokenizer;

/** Makes the tokenizer of an interchange. */
interface TokenizerFactory {
  SegmentTokenizer of(Delimiters delimiters) throws SegmentTokenizer.TokenizerException;
}
