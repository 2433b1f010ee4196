package io.throughline.transaction;

import io.throughline.events.Stage;
import io.throughline.transaction.Share.AccountLink;
import io.throughline.transaction.Share.Mention;
import io.throughline.transaction.Share.NumberLimit;
import io.throughline.transaction.Share.OfClaim;
import io.throughline.transaction.Share.OfDeposit;
import io.throughline.transaction.Share.OfJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The stored form of what a dossier holds beside its facts: shares and what was said.
 *
 * <p>Layout: version, sequence, stage (0 when never assessed), balance, parent, findings, shares.
 */
public final class DossierCodec {
  private static final int VERSION = 1;
  private static final int EXPECTED_BYTES = 96;
  private static final int SMALLEST_SHARE = 17;
  private static final int SMALLEST_FINDING = 6;

  private static final int ACCOUNT_LINK = 0;
  private static final int NUMBER_LIMIT = 1;
  private static final int OF_CLAIM = 2;
  private static final int OF_DEPOSIT = 3;
  private static final int OF_JOURNAL = 4;

  private static final Stage[] STAGES = Stage.values();
  private static final Rule[] RULES = Rule.values();

  private DossierCodec() {}

  /** Bytes of shares and what was said. */
  public static byte[] encode(Shares shares, Said said) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES);
    out.writeByte(VERSION);
    out.writeVarint(said.sequence());
    out.writeByte(said.stage() == null ? 0 : said.stage().ordinal());
    if (said.stage() != null) {
      write(said.balance(), out);
    }
    writeNullable(said.parent(), out);
    out.writeVarint(said.findings().size());
    said.findings().forEach(finding -> write(finding, out));
    out.writeVarint(shares.all().size());
    shares.all().forEach(share -> write(share, out));
    return out.toByteArray();
  }

  /**
   * The dossier of a transaction.
   *
   * @param bytes that {@link #encode} made
   * @throws CorruptStateException when the bytes are cut, changed or of another version
   */
  public static Dossier decode(Transaction transaction, byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int version = in.readByte();
    if (version != VERSION) {
      throw CorruptStateException.otherVersion(version, VERSION);
    }
    long sequence = in.readVarint();
    int stage = in.readByte();
    if (stage >= STAGES.length) {
      throw in.corrupt("stage " + stage);
    }
    Balance balance = stage == 0 ? null : readBalance(in);
    UUID parent = in.readPresence() ? readId(in) : null;
    List<SaidFinding> findings = readFindings(in);
    List<Share> shares = readShares(in);
    in.expectEnd();
    Said said = new Said(sequence, stage == 0 ? null : STAGES[stage], balance, parent, findings);
    return new Dossier(
        transaction, shares.isEmpty() ? Shares.NONE : new Shares(List.copyOf(shares)), said);
  }

  private static void write(Balance balance, ByteWriter out) {
    out.writeSigned(balance.charge());
    out.writeSigned(balance.paid());
    out.writeSigned(balance.adjusted());
    out.writeSigned(balance.patientResponsibility());
    out.writeSigned(balance.outstanding());
  }

  private static Balance readBalance(ByteReader in) {
    return new Balance(
        in.readSigned(), in.readSigned(), in.readSigned(), in.readSigned(), in.readSigned());
  }

  private static void write(SaidFinding finding, ByteWriter out) {
    out.writeByte(finding.rule().ordinal());
    writeNullable(finding.subject(), out);
    out.writeSigned(finding.amountAtRisk());
    out.writeSigned(finding.raisedAt());
    out.writeSigned(finding.openedAt());
    writeNullable(finding.endedBy(), out);
  }

  private static List<SaidFinding> readFindings(ByteReader in) {
    int count = (int) in.readVarint();
    in.expectRoomFor(count, SMALLEST_FINDING);
    List<SaidFinding> findings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int rule = in.readByte();
      if (rule >= RULES.length) {
        throw in.corrupt("rule " + rule);
      }
      findings.add(
          new SaidFinding(
              RULES[rule],
              in.readPresence() ? readId(in) : null,
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              in.readPresence() ? readId(in) : null));
    }
    return List.copyOf(findings);
  }

  static void write(Share share, ByteWriter out) {
    switch (share) {
      case AccountLink link -> {
        out.writeByte(ACCOUNT_LINK);
        TextForm.IN_PLACE.write(link.account().issuer(), null, out);
        TextForm.IN_PLACE.write(link.account().number(), null, out);
        writeId(link.eventId(), out);
        out.writeSigned(link.occurredAt());
      }
      case NumberLimit limit -> {
        out.writeByte(NUMBER_LIMIT);
        writeId(limit.from(), out);
      }
      case OfClaim claim -> {
        out.writeByte(OF_CLAIM);
        writeId(claim.from(), out);
        writeNullable(claim.submittedAt(), out);
        writeNullable(claim.remittedAt(), out);
        out.writeSigned(claim.patientResponsibility());
      }
      case OfDeposit deposit -> {
        out.writeByte(OF_DEPOSIT);
        writeId(deposit.from(), out);
        out.writeByte(deposit.part() ? 1 : 0);
        out.writeSigned(deposit.posted());
        write(deposit.firstPosting(), out);
        out.writeSigned(deposit.lastPostedAt());
        out.writeSigned(deposit.journaled());
        writeNullable(deposit.lastJournaledAt(), out);
      }
      case OfJournal journal -> {
        out.writeByte(OF_JOURNAL);
        writeId(journal.from(), out);
        writeNullable(journal.journaledAt(), out);
      }
    }
  }

  static Share readShare(ByteReader in) {
    int sort = in.readByte();
    return switch (sort) {
      case ACCOUNT_LINK ->
          new AccountLink(
              TransactionKey.account(new Numbered(readText(in), readText(in))),
              readId(in),
              in.readSigned());
      case NUMBER_LIMIT -> new NumberLimit(readId(in));
      case OF_CLAIM -> new OfClaim(readId(in), readNullable(in), readNullable(in), in.readSigned());
      case OF_DEPOSIT ->
          new OfDeposit(
              readId(in),
              in.readPresence(),
              in.readSigned(),
              readMention(in),
              in.readSigned(),
              in.readSigned(),
              readNullable(in));
      case OF_JOURNAL -> new OfJournal(readId(in), readNullable(in));
      default -> throw in.corrupt("sort " + sort + " of a share");
    };
  }

  private static List<Share> readShares(ByteReader in) {
    int count = (int) in.readVarint();
    in.expectRoomFor(count, SMALLEST_SHARE);
    List<Share> shares = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      shares.add(readShare(in));
    }
    return shares;
  }

  private static void write(Mention mention, ByteWriter out) {
    writeId(mention.eventId(), out);
    out.writeSigned(mention.occurredAt());
    TextForm.IN_PLACE.write(mention.payer(), null, out);
    TextForm.IN_PLACE.write(mention.facility(), null, out);
  }

  private static Mention readMention(ByteReader in) {
    return new Mention(readId(in), in.readSigned(), readText(in), readText(in));
  }

  private static String readText(ByteReader in) {
    return TextForm.IN_PLACE.read(null, in);
  }

  private static void writeId(UUID id, ByteWriter out) {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static UUID readId(ByteReader in) {
    return new UUID(in.readLong(), in.readLong());
  }

  private static void writeNullable(UUID id, ByteWriter out) {
    out.writeByte(id == null ? 0 : 1);
    if (id != null) {
      writeId(id, out);
    }
  }

  private static void writeNullable(Long number, ByteWriter out) {
    out.writeByte(number == null ? 0 : 1);
    if (number != null) {
      out.writeSigned(number);
    }
  }

  private static Long readNullable(ByteReader in) {
    return in.readPresence() ? (Long) in.readSigned() : null;
  }
}
