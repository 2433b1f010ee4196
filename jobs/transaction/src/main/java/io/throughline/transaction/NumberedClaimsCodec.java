package io.throughline.transaction;

import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of what is known of a payer's number, and of a mention on its way to it.
 *
 * <p>Layout: version, provider, number, when heard of, links, facts. A mention has its number,
 * link, when heard of, and fact.
 */
public final class NumberedClaimsCodec {
  private static final int VERSION = 1;
  private static final int EXPECTED_BYTES = 256;

  private NumberedClaimsCodec() {}

  /** Bytes of what is known of a number. */
  public static byte[] encode(NumberedClaims claims) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES);
    Trail trail = new Trail(new Dictionary());
    out.writeByte(VERSION);
    writeNumber(claims.number(), trail, out);
    out.writeSigned(claims.heardAt());
    out.writeByte(claims.links().size());
    claims.links().forEach(link -> trail.texts.write(link, null, out));
    out.writeByte(claims.facts().size());
    FactWriter writer = new FactWriter(out, trail);
    claims.facts().forEach(writer::write);
    return out.toByteArray();
  }

  /**
   * What was encoded.
   *
   * @throws CorruptStateException when the bytes are cut, changed or of another version
   */
  public static NumberedClaims decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int version = in.readByte();
    if (version != VERSION) {
      throw CorruptStateException.otherVersion(version, VERSION);
    }
    Trail trail = new Trail(new Dictionary());
    PayerNumber number = readNumber(trail, in);
    long heardAt = in.readSigned();
    List<String> links = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      String link = trail.texts.read(null, in);
      if (link == null) {
        throw in.corrupt("a link to nothing");
      }
      links.add(link);
    }
    List<Fact> facts = new ArrayList<>();
    FactReader reader = new FactReader(in, trail);
    for (int left = in.readByte(); left > 0; left--) {
      facts.add(reader.read());
    }
    in.expectEnd();
    return new NumberedClaims(number, links, facts, heardAt);
  }

  /** Bytes of a mention. */
  public static byte[] encode(NumberMention mention) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES);
    Trail trail = new Trail(TextForm.IN_PLACE);
    writeNumber(mention.number(), trail, out);
    trail.texts.write(mention.linkedClaim(), null, out);
    out.writeSigned(mention.heardAt());
    out.writeByte(mention.fact() == null ? 0 : 1);
    if (mention.fact() != null) {
      new FactWriter(out, trail).write(mention.fact());
    }
    return out.toByteArray();
  }

  /**
   * The mention that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut or changed
   */
  public static NumberMention decodeMention(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Trail trail = new Trail(TextForm.IN_PLACE);
    PayerNumber number = readNumber(trail, in);
    String link = trail.texts.read(null, in);
    long heardAt = in.readSigned();
    Fact fact = in.readPresence() ? new FactReader(in, trail).read() : null;
    in.expectEnd();
    return new NumberMention(number, link, fact, heardAt);
  }

  private static void writeNumber(PayerNumber number, Trail trail, ByteWriter out) {
    trail.texts.write(number.provider(), null, out);
    trail.texts.write(number.number(), null, out);
  }

  private static PayerNumber readNumber(Trail trail, ByteReader in) {
    return new PayerNumber(trail.texts.read(null, in), trail.texts.read(null, in));
  }
}
