package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.x12.segment.Days;
import io.throughline.ingest.x12.segment.InterchangeHeader;
import java.time.Instant;

/**
 * The envelope of one transaction set.
 *
 * @param uri of the input
 * @param header ISA
 * @param group GS
 * @param ordinal of its ST in the interchange from 1; 0 outside
 * @param kind ST01
 * @param control ST02
 * @param version ST03, else GS08
 */
public record TransactionSet(
    ReadingSettings settings,
    String uri,
    InterchangeHeader header,
    GroupHeader group,
    int ordinal,
    String kind,
    String control,
    String version) {

  Instant instant(int day, long timeOfDay) {
    return new BusinessTime(settings.zone()).at(day, timeOfDay);
  }

  /** GS04 and GS05, else ISA09 and ISA10; null when neither is a date. */
  Instant sentAt() {
    char[] date = header.element(9).toCharArray();
    char[] time = header.element(10).toCharArray();
    return BusinessTime.first(
        instant(group.day(), group.timeOfDay()),
        instant(Days.of(date, 0, date.length), Days.timeOfDay(time, 0, time.length)));
  }
}
