package io.throughline.revenue;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageReference;
import io.throughline.transaction.Entry;
import io.throughline.transaction.Fact;
import io.throughline.transaction.LineageEntries;
import io.throughline.transaction.SaidOf;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;

/** One thing said of a transaction, as a record of the schema of {@link LineageEntry}. */
@SuppressWarnings("serial") // Externalizable by its base class, but written by Avro only.
final class LineageRecord extends SelfWritten {
  private final Entry entry;
  private final SaidOf said;

  LineageRecord(Entry entry, SaidOf said) {
    this.entry = entry;
    this.said = said;
  }

  @Override
  public Schema getSchema() {
    return LineageEntry.getClassSchema();
  }

  @Override
  public void customEncode(Encoder out) throws IOException {
    writeId(said.id(), out);
    out.writeEnum(said.key().kind().ordinal());
    out.writeString(said.key().issuer());
    out.writeString(said.key().number());
    out.writeLong(entry.sequence());
    out.writeEnum(entry.kind().ordinal());
    writeClock(said.clock(), out);
    writeNullable(entry.rule(), out);
    if (entry.fact() == null) {
      writeWithoutFact(out);
    } else {
      writeFact(entry.fact(), out);
    }
    writeNullableId(entry.other(), out);
    writeNullable(entry.detail(), out);
  }

  private void writeWithoutFact(Encoder out) throws IOException {
    writeNullableId(entry.eventId(), out);
    writeNullable((String) null, out);
    writeNullable((Long) null, out);
    writeNullable((Long) null, out);
    writeNullable(entry.amount(), out);
    writeNullable((String) null, out);
    writeNullable((String) null, out);
    writeNullable((String) null, out);
    writeNullable((Long) null, out);
    writeNullable((Long) null, out);
    writeNullable((Long) null, out);
    writeNullable((String) null, out);
    writeReferences(List.of(), out);
  }

  private void writeFact(Fact fact, Encoder out) throws IOException {
    Long amount = LineageEntries.amount(fact);
    writeNullableId(fact.toldBy(), out);
    writeNullable(fact.statement().milestone(), out);
    writeNullable((Long) fact.occurredAt(), out);
    writeNullable((Long) fact.recordedAt(), out);
    writeNullable(amount, out);
    writeNullable(amount == null ? null : fact.currency(), out);
    writeNullable(fact.statement().status(), out);
    writeNullable(fact.evidence().uri(), out);
    writeNullable((Long) fact.evidence().byteOffset(), out);
    writeNullable((Long) fact.evidence().byteLength(), out);
    writeNullable((Long) fact.evidence().segment(), out);
    writeNullable(fact.evidence().tag(), out);
    writeReferences(LineageEntries.references(fact), out);
  }

  private static void writeReferences(List<LineageReference> references, Encoder out)
      throws IOException {
    out.writeArrayStart();
    out.setItemCount(references.size());
    for (LineageReference reference : references) {
      out.startItem();
      out.writeEnum(reference.getKind().ordinal());
      out.writeString(reference.getIssuer());
      out.writeString(reference.getRaw());
    }
    out.writeArrayEnd();
  }

  /** For writers that do not ask the record to write itself. */
  @Override
  public Object get(int field) {
    return LineageEntries.of(entry, said).get(field);
  }
}
