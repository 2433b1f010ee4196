package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.x12.evidence.Place;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Evidence of a transaction set as a whole, from ST to SE, whatever its length. */
public final class Whole {
  private final MessageDigest digest = sha256();
  private Place place;
  private long length;

  /** The set begins here. */
  public void begin(Place atSt) {
    digest.reset();
    place = atSt;
    length = 0;
  }

  /** Bytes [from, to) follow in the set. */
  public void add(byte[] bytes, int from, int to) {
    digest.update(bytes, from, to - from);
    length += to - from;
  }

  Evidence take() {
    return new Evidence(place, length, digest.digest(), 0);
  }

  /** SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
