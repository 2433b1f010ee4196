package io.throughline.ingest.mapping;

import io.throughline.ingest.mapping.record.CsvDialect;
import io.throughline.ingest.mapping.record.CsvHeader;
import io.throughline.ingest.mapping.record.CsvRecords;
import io.throughline.ingest.mapping.record.Field;
import io.throughline.ingest.mapping.record.JsonLayout;
import io.throughline.ingest.mapping.record.JsonRecords;
import io.throughline.ingest.mapping.record.Records;
import java.io.InputStream;
import java.util.List;

/** How the inputs of a mapping are written. */
public sealed interface Layout {
  /** What stands in {@code Position.segmentTag} of events. */
  String tag();

  /** How an input that begins so fits. */
  Fit fit(Head head, List<Field> fields);

  /** Whether the columns or fields of an input that fits say by themselves that it is one. */
  boolean recognises(Head head, List<Field> fields);

  /** The records of an input that fits. */
  Records open(InputStream input, Fit fit, List<Field> fields);

  /**
   * CSV.
   *
   * @param dialect of the inputs
   */
  record Csv(CsvDialect dialect) implements Layout {
    @Override
    public String tag() {
      return "ROW";
    }

    @Override
    public Fit fit(Head head, List<Field> fields) {
      if (!dialect.header()) {
        return new Fit(new CsvHeader(fields.stream().map(Field::source).toList()), List.of());
      }
      CsvHeader header = CsvHeader.of(head.bytes(), head.length(), head.isWhole(), dialect);
      if (header == null) {
        return new Fit(null, fields.stream().map(Field::source).toList());
      }
      return new Fit(header, header.missing(fields));
    }

    @Override
    public boolean recognises(Head head, List<Field> fields) {
      return dialect.header();
    }

    @Override
    public Records open(InputStream input, Fit fit, List<Field> fields) {
      return new CsvRecords(input, dialect, fit.header(), fields);
    }
  }

  /**
   * JSON.
   *
   * @param json where the records are
   */
  record Json(JsonLayout json) implements Layout {
    @Override
    public String tag() {
      return "JSON";
    }

    @Override
    public Fit fit(Head head, List<Field> fields) {
      return new Fit(null, List.of());
    }

    @Override
    public boolean recognises(Head head, List<Field> fields) {
      return head.hasFields(json, fields);
    }

    @Override
    public Records open(InputStream input, Fit fit, List<Field> fields) {
      return new JsonRecords(input, json, fields);
    }
  }
}
