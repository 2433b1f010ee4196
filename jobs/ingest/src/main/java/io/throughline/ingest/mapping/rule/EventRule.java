package io.throughline.ingest.mapping.rule;

import io.throughline.events.Dimensions;
import io.throughline.events.NameUuid;
import io.throughline.events.Reference;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Source;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;
import io.throughline.ingest.mapping.value.TextValue;
import io.throughline.ingest.mapping.value.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes one event of a record.
 *
 * @param label for messages: its number and milestone
 * @param when for which records
 * @param milestone that it makes
 * @param fields of the milestone
 * @param key what names the event in its source
 * @param version of the event, when the source counts them; null: its content is its version
 * @param occurred when it happened
 * @param patient identifier, which is replaced by a token; null for none
 * @param dimensions by which it is reported
 * @param references of the event
 */
public record EventRule(
    String label,
    When when,
    Blueprint milestone,
    List<Assignment> fields,
    List<TextValue> key,
    TextValue version,
    Times occurred,
    TextValue patient,
    List<Assignment> dimensions,
    List<ReferenceRule> references)
    implements Rule {

  /**
   * The event.
   *
   * @throws Refused when the record has not what it takes
   */
  RevenueEvent of(Row row, Evidence evidence, MappingIdentity identity, Tokens tokens) {
    RevenueEvent event = new RevenueEvent();
    event.setEventId(eventId(row, evidence, identity));
    event.setOccurredAt(occurredAt(row));
    event.setSource(
        new Source(
            identity.system(),
            identity.interfaceName(),
            evidence.uri(),
            evidence.position(),
            evidence.hash(),
            identity.policyVersion()));
    event.setReferences(references(row));
    Dimensions by = new Dimensions();
    dimensions.forEach(dimension -> dimension.apply(row, by));
    event.setDimensions(by);
    String person = patient == null ? null : patient.of(row);
    event.setPatientToken(person == null ? null : tokens.of(person));
    SpecificRecord made = milestone.make();
    fields.forEach(field -> field.apply(row, made));
    event.setMilestone(made);
    return event;
  }

  private String eventId(Row row, Evidence evidence, MappingIdentity identity) {
    String[] name = new String[key.size() + 5];
    int next = 0;
    name[next++] = "record";
    name[next++] = identity.system();
    name[next++] = identity.interfaceName();
    name[next++] = milestone.schema().getName();
    for (TextValue part : key) {
      String text = part.of(row);
      if (text == null) {
        throw new Refused(Reason.MISSING_FIELD, "a field of the key has no value");
      }
      name[next++] = text;
    }
    String counted = version == null ? null : version.of(row);
    name[next] = counted == null ? evidence.hex() : counted;
    return NameUuid.of(name).toString();
  }

  private Instant occurredAt(Row row) {
    Instant at;
    try {
      at = occurred.instant(row);
    } catch (Refused e) {
      throw new Refused(e.reason(), "occurred: " + e.getMessage());
    }
    if (at == null) {
      throw new Refused(Reason.MISSING_FIELD, "occurred has no value");
    }
    return at;
  }

  private List<Reference> references(Row row) {
    List<Reference> made = new ArrayList<>(references.size());
    for (ReferenceRule rule : references) {
      Reference reference = rule.of(row);
      if (reference != null) {
        made.add(reference);
      }
    }
    if (made.isEmpty()) {
      throw new Refused(Reason.MISSING_FIELD, "no reference has a value");
    }
    return made;
  }
}
