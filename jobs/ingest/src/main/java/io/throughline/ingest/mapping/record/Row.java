package io.throughline.ingest.mapping.record;

/** The texts of one record. */
public interface Row {
  /**
   * Text of a field, outer blanks removed; null when the record does not have it, or when it is
   * blank or a word that stands for nothing.
   *
   * @param field index in the list of the mapping's fields
   * @throws Refused for a text that is too long or not in the input's charset
   */
  String text(int field);
}
