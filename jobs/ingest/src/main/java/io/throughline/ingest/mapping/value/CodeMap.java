package io.throughline.ingest.mapping.value;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Codes of a source and what they mean here.
 *
 * @param name for messages
 * @param codes by code of the source
 * @param otherwise for codes that are not there; null: such a code is refused
 */
public record CodeMap(String name, Map<String, String> codes, String otherwise)
    implements UnaryOperator<String> {
  @Override
  public String apply(String code) {
    String meaning = codes.getOrDefault(code, otherwise);
    if (meaning == null) {
      throw new Refused(
          Reason.UNKNOWN_CODE, "a code that code map %s does not have".formatted(name));
    }
    return meaning;
  }
}
