package io.throughline.simulator.recorded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Reads histories of one layout. */
public interface RecordedSource {
  /** The files it expects, for people. */
  String expects();

  /** Whether the tables of a folder are of its layout. */
  boolean recognises(List<Table> tables);

  /**
   * Reads all tables.
   *
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException for a field that cannot be understood; names file and line
   */
  void read(List<Table> tables, Context context) throws IOException;

  /**
   * What reading needs and makes.
   *
   * @param zone of the local times of visits
   * @param scratch a folder for files in between
   * @param visits takes each visit; ordinals count up from 1
   */
  record Context(ZoneId zone, Path scratch, Parties parties, Reckoning reckoning, Visits visits) {}

  /** Takes visits. */
  @FunctionalInterface
  interface Visits {
    /** The next one. */
    void visit(RecordedVisit visit) throws IOException;
  }
}
