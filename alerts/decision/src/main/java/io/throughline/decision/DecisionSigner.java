package io.throughline.decision;

import io.throughline.events.ExceptionDecision;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Signs decisions and tells which were signed: HMAC-SHA-256, in lower-case hexadecimal, over one
 * byte that says for what, {@code D} for a decision that was accepted and {@code R} for a request,
 * and the {@link CanonicalForm} of all fields but {@code signature}. So a request that was signed
 * at the door is no decision, wherever it is copied to. Not thread-safe: one per task.
 *
 * <pre>{@code
 * DecisionSigner signer = DecisionSigner.ofDecisions(SigningKey.read(Path.of("decision.key")));
 * if (!signer.isSigned(decision)) { ... } // a dead letter
 * }</pre>
 */
public final class DecisionSigner {
  private static final Set<String> SIGNATURE = Set.of("signature");

  /** Repeats of a request are the same whenever they come. */
  private static final Set<String> NOT_CONTENT = Set.of("signature", "at");

  private final Mac mac;
  private final byte purpose;

  private DecisionSigner(SecretKey key, char purpose) {
    this.purpose = (byte) purpose;
    try {
      mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("the key is none for HMAC-SHA-256", e);
    }
  }

  /**
   * Of decisions that were accepted, which the revenue job follows. For keys see {@link
   * SigningKey}.
   */
  public static DecisionSigner ofDecisions(SecretKey key) {
    return new DecisionSigner(key, 'D');
  }

  /** Of requests, which nobody but the workflow's own processor follows. */
  public static DecisionSigner ofRequests(SecretKey key) {
    return new DecisionSigner(key, 'R');
  }

  /** Sets the signature of a decision whose other fields are final. Returns the decision. */
  public ExceptionDecision sign(ExceptionDecision decision) {
    decision.setSignature(signature(decision));
    return decision;
  }

  /** Whether a decision carries the signature of what it says. Takes the same time for all. */
  public boolean isSigned(ExceptionDecision decision) {
    return MessageDigest.isEqual(
        signature(decision).getBytes(StandardCharsets.US_ASCII),
        decision.getSignature().getBytes(StandardCharsets.UTF_8));
  }

  private String signature(ExceptionDecision decision) {
    mac.update(purpose);
    return HexFormat.of().formatHex(mac.doFinal(CanonicalForm.of(decision, SIGNATURE)));
  }

  /**
   * What is asked for and by whom, whenever it was: SHA-256 in hexadecimal. Two requests with one
   * id must have the same.
   */
  public static String contentHash(ExceptionDecision decision) {
    return Sha256.hex(CanonicalForm.of(decision, NOT_CONTENT));
  }
}
