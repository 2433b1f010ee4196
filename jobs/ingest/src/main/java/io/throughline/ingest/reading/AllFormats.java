package io.throughline.ingest.reading;

import io.throughline.ingest.format.Formats;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.hl7.Hl7Format;
import io.throughline.ingest.mapping.MappingFormat;
import io.throughline.ingest.mapping.Mappings;
import io.throughline.ingest.x12.X12Format;
import java.util.List;

/** Every format that is read, in the order in which they are asked; a new one is listed here. */
public final class AllFormats {
  private AllFormats() {}

  /** X12 comes last: it takes every input. */
  public static Formats of(ReadingSettings settings, Mappings mappings) {
    return new Formats(
        List.of(
            new Hl7Format(settings),
            new MappingFormat(mappings, settings.tokens(), settings.clock()),
            new X12Format(settings)));
  }
}
