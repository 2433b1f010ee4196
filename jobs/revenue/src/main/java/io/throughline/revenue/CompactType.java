package io.throughline.revenue;

import io.throughline.posting.Notice;
import io.throughline.wire.flink.ImmutableSerializer;
import io.throughline.wire.flink.ImmutableType;
import java.io.Serial;

/** The types that cross edges of this job or lie in its state, each with its own serializer. */
public final class CompactType<T> extends ImmutableType<T> {
  /** Records as they are read. */
  public static final CompactType<EventRecord> EVENT_RECORD =
      new CompactType<>(EventRecord.class, EventRecordSerializer.INSTANCE);

  /** What events say. */
  public static final CompactType<Told> TOLD =
      new CompactType<>(Told.class, ToldSerializer.INSTANCE);

  /** Messages on their way to transactions. */
  public static final CompactType<Addressed> ADDRESSED =
      new CompactType<>(Addressed.class, AddressedSerializer.INSTANCE);

  /** Mentions on their way to payers' numbers. */
  public static final CompactType<Mentioned> MENTIONED =
      new CompactType<>(Mentioned.class, MentionedSerializer.INSTANCE);

  /** The key. */
  public static final CompactType<TransactionId> TRANSACTION_ID =
      new CompactType<>(TransactionId.class, TransactionIdSerializer.INSTANCE);

  /** Notices on their way to books of postings. */
  public static final CompactType<Notice> NOTICE =
      new CompactType<>(Notice.class, NoticeSerializer.INSTANCE);

  /** What is published. */
  public static final CompactType<Publication> PUBLICATION =
      new CompactType<>(Publication.class, PublicationSerializer.INSTANCE);

  @Serial private static final long serialVersionUID = 1L;

  private CompactType(Class<T> type, ImmutableSerializer<T> serializer) {
    super(type, serializer);
  }

  @Override
  public boolean isKeyType() {
    return getTypeClass() == TransactionId.class;
  }
}
