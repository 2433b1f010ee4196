package io.throughline.ingest.mapping;

import io.throughline.ingest.Collected;
import io.throughline.ingest.format.Formats;
import io.throughline.ingest.mapping.load.MappingLoader;
import io.throughline.ingest.mapping.load.MappingText;
import io.throughline.ingest.x12.X12Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** Reads inputs by mappings, as the job would. */
public final class MappedInput {
  /** The mappings that come with Throughline. */
  public static final Path SHIPPED = Path.of("mappings");

  private MappedInput() {}

  /** Formats with some mappings. */
  public static Formats formats(Mappings mappings) {
    var settings = Collected.settings(ZoneOffset.UTC);
    return new Formats(
        List.of(
            new MappingFormat(mappings, settings.tokens(), InstantSource.fixed(Collected.NOW)),
            new X12Format(settings)));
  }

  /** Formats with the shipped mappings. */
  public static Formats shipped() {
    try {
      return formats(MappingLoader.load(List.of(SHIPPED)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Mappings of a text. */
  public static Mappings mappings(String yaml) {
    return MappingLoader.of(List.of(new MappingText("test.yaml", yaml)));
  }

  /** Reads text of a feed by a mapping. */
  public static Collected read(String yaml, String input, String feed) {
    return Collected.of(formats(mappings(yaml)), input.getBytes(StandardCharsets.UTF_8), feed);
  }
}
