package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.value.AmountFormat;
import io.throughline.ingest.mapping.value.CodeMap;
import io.throughline.ingest.mapping.value.DatePattern;
import io.throughline.ingest.mapping.yaml.Item;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the rules of a mapping may refer to.
 *
 * @param fields index by name
 * @param codes code maps by name
 * @param amounts how amounts are written
 * @param currency of amounts that name none; null when the mapping names none either
 * @param dates how dates are written; empty when the mapping does not say
 * @param yearsFrom first year that two digits can mean; null when the mapping does not say
 * @param zone of times that name none
 */
record Scope(
    Map<String, Integer> fields,
    Map<String, CodeMap> codes,
    AmountFormat amounts,
    String currency,
    List<DatePattern> dates,
    Integer yearsFrom,
    ZoneId zone) {
  /** Stands for a field that is not there, where the mistake has been told. */
  static final int NO_FIELD = -1;

  /** Index of the field of a name. */
  int field(Item item) {
    String name = item.called("a field").one(fields.keySet());
    return name == null ? NO_FIELD : fields.get(name);
  }
}
