package io.throughline.simulator.source;

import io.throughline.simulator.Seed;
import io.throughline.simulator.cms.CmsSource;
import io.throughline.simulator.recorded.RecordedHistory;
import io.throughline.simulator.synthea.SyntheaSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** All layouts of recorded histories; {@code --from-synthea} takes any of them. */
public final class RecordedSources {
  private RecordedSources() {}

  /**
   * Opens a folder, telling its layout by the columns of its files.
   *
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when it has none of the layouts; names what was expected
   */
  public static RecordedHistory open(Path folder, Seed seed, ZoneId zone) throws IOException {
    return RecordedHistory.open(folder, List.of(new SyntheaSource(), new CmsSource()), seed, zone);
  }
}
