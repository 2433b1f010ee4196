package io.throughline.ingest.mapping.value;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;

/**
 * Numbers.
 *
 * @param text of the number
 * @param format how it is written
 * @param decimals that are kept: 3 for thousandths, 0 for whole numbers
 */
public record Numbers(TextValue text, AmountFormat format, int decimals) {
  /** The number in units of the last decimal; null when there is none. */
  public Long of(Row row) {
    String written = text.of(row);
    if (written == null) {
      return null;
    }
    long number = format.parse(written, decimals);
    if (number == AmountFormat.BAD) {
      throw new Refused(
          Reason.BAD_NUMBER, "not a number of at most %d decimals".formatted(decimals));
    }
    return number;
  }

  /** As {@link #of}, for fields of 32 bits. */
  public Integer ofInt(Row row) {
    Long number = of(row);
    if (number != null && number != number.intValue()) {
      throw new Refused(Reason.BAD_NUMBER, "a number beyond 32 bits");
    }
    return number == null ? null : number.intValue();
  }
}
