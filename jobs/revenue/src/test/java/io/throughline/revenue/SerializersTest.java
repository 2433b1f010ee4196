package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Money;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.events.TransactionKind;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.Delivery;
import io.throughline.transaction.Dossier;
import io.throughline.transaction.Message;
import io.throughline.transaction.NumberMention;
import io.throughline.transaction.NumberedClaims;
import io.throughline.transaction.NumberedClaimsCodec;
import io.throughline.transaction.Route;
import io.throughline.transaction.Share;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.TransactionStates;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SerializersTest {
  private static final ClaimEvents EVENTS = new ClaimEvents(7);

  static Stream<Arguments> samples() {
    RevenueEvent remittance = EVENTS.step(1, 3);
    RevenueEvent advice = advice();
    Dossier dossier =
        Dossier.empty(TransactionKey.of(remittance).orElseThrow())
            .take(ToldEvents.toClaim(remittance).message())
            .dossier();
    NumberMention mention = Route.of(ToldEvents.of(remittance).event()).mentions().getFirst();
    return Stream.of(
            Stream.of(
                Arguments.of(TransactionIdSerializer.INSTANCE, new TransactionId(-1, 5)),
                Arguments.of(ToldSerializer.INSTANCE, ToldEvents.of(remittance)),
                Arguments.of(ToldSerializer.INSTANCE, ToldEvents.of(advice)),
                Arguments.of(
                    MentionedSerializer.INSTANCE, Mentioned.of(mention, ToldEvents.ORIGIN)),
                Arguments.of(
                    MentionedSerializer.INSTANCE,
                    Mentioned.of(
                        Route.of(ToldEvents.of(EVENTS.step(1, 2)).event()).mentions().getFirst(),
                        ToldEvents.ORIGIN)),
                Arguments.of(PackedDossierSerializer.INSTANCE, PackedDossier.pack(dossier, 99)),
                Arguments.of(
                    PackedDossierSerializer.INSTANCE,
                    new PackedDossier(Long.MAX_VALUE, new byte[0], new byte[] {1})),
                Arguments.of(
                    PackedNumberSerializer.INSTANCE,
                    new PackedNumber(
                        7,
                        NumberedClaimsCodec.encode(
                            NumberedClaims.empty(mention.number()).with(mention))))),
            messages().map(message -> Arguments.of(AddressedSerializer.INSTANCE, message)))
        .flatMap(arguments -> arguments);
  }

  private static Stream<Addressed> messages() {
    RevenueEvent remittance = EVENTS.step(1, 3);
    TransactionKey claim = TransactionKey.of(remittance).orElseThrow();
    TransactionKey account = new TransactionKey(TransactionKind.ACCOUNT, "HOSPITAL", "A1");
    Share.OfClaim share = new Share.OfClaim(claim.transactionId(), 1L, null, -5);
    return Stream.of(
            new Delivery(claim, ToldEvents.toClaim(remittance).message()),
            new Delivery(claim, new Message.MoveFact(new UUID(1, 2), claim)),
            new Delivery(account, new Message.PutShare(share)),
            new Delivery(account, new Message.DropShare(share)))
        .map(delivery -> Addressed.of(delivery, new Origin(Topic.ERP, 4, 1L << 40)));
  }

  /** A remittance that takes back of two claims. */
  private static RevenueEvent advice() {
    RevenueEvent event = new MoneyEvents(EVENTS).history(1).get(1);
    ((RemittanceAdvised) event.getMilestone())
        .setProviderAdjustments(
            List.of(
                new ProviderAdjustment("1234567893", "WO", "ICN1", new Money(5L, "USD")),
                new ProviderAdjustment("1234567893", "WO", "ICN2", new Money(7L, "USD"))));
    assertThat(ToldEvents.of(event).event().takebacks()).hasSize(2);
    return event;
  }

  @ParameterizedTest
  @MethodSource("samples")
  <T> void bringBackWhatWasWritten(TypeSerializer<T> serializer, T sample) throws IOException {
    byte[] bytes = bytes(serializer, sample);
    DataInputDeserializer in = new DataInputDeserializer(bytes);

    assertThat(serializer.deserialize(in)).isEqualTo(sample);
    assertThat(in.available()).isZero();

    DataOutputSerializer copy = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(bytes), copy);
    assertThat(copy.getCopyOfBuffer()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("samples")
  <T> void canBeRestoredFromTheirSnapshots(TypeSerializer<T> serializer, T sample)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
    TypeSerializerSnapshot<T> restored =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());

    assertThat(restored.restoreSerializer().deserialize(input(serializer, sample)))
        .isEqualTo(sample);
    assertThat(serializer.snapshotConfiguration().resolveSchemaCompatibility(restored))
        .matches(compatibility -> compatibility.isCompatibleAsIs());
  }

  @Test
  void recordsKeepTheirNulls() throws IOException {
    EventRecord record = new EventRecord(Topic.ERP, 1, 2, 3, null, new byte[] {4});
    EventRecord back =
        EventRecordSerializer.INSTANCE.deserialize(input(EventRecordSerializer.INSTANCE, record));

    assertThat(back.key()).isNull();
    assertThat(back.value()).containsExactly(4);
    assertThat(back.topic()).isEqualTo(Topic.ERP);
    assertThat(back.partition()).isEqualTo(1);
    assertThat(back.offset()).isEqualTo(2);
    assertThat(back.timestamp()).isEqualTo(3);
  }

  @Test
  void publicationsKeepTopicKeyAndValue() throws IOException {
    AssessedTransaction assessed = ToldEvents.expected(EVENTS.history(1));
    Publication publication =
        new Publication(Topic.TRANSACTIONS, new byte[] {1, 2}, new StateRecord(assessed));
    Publication back =
        PublicationSerializer.INSTANCE.deserialize(
            input(PublicationSerializer.INSTANCE, publication));

    assertThat(back.topic()).isEqualTo(Topic.TRANSACTIONS);
    assertThat(back.key()).containsExactly(1, 2);
    assertThat(back.value()).isEqualTo(TransactionStates.of(assessed));
  }

  @Test
  void layoutAndHashOfTheKeyNeverChange() throws IOException {
    TransactionId id = TransactionId.of(UUID.fromString("37f66a78-ec8a-500a-9c35-79e8d5885025"));

    assertThat(HexFormat.of().formatHex(bytes(TransactionIdSerializer.INSTANCE, id)))
        .isEqualTo("37f66a78ec8a500a9c3579e8d5885025");
    assertThat(id.hashCode()).isEqualTo(-1832840257);
  }

  @Test
  void messageOnItsWayIsMuchSmallerThanItsEvent() throws IOException {
    assertThat(bytes(AddressedSerializer.INSTANCE, ToldEvents.toClaim(EVENTS.step(1, 3))).length)
        .isLessThan(300);
  }

  private static <T> DataInputDeserializer input(TypeSerializer<T> serializer, T sample)
      throws IOException {
    return new DataInputDeserializer(bytes(serializer, sample));
  }

  private static <T> byte[] bytes(TypeSerializer<T> serializer, T sample) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(sample, out);
    return out.getCopyOfBuffer();
  }
}
