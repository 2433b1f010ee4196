package io.throughline.ingest.mapping;

import io.throughline.ingest.format.InputHead;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.SourceFormat;
import io.throughline.ingest.identity.Tokens;
import java.io.InputStream;
import java.time.InstantSource;

/**
 * CSV and JSON.
 *
 * <p>An input is of this format when a mapping is for it, by the name of its feed or by its columns
 * or fields; and when it looks like CSV or JSON although none is: then it is a dead letter that
 * says so. Not thread-safe.
 */
public final class MappingFormat implements SourceFormat {
  private final Mappings mappings;
  private final Tokens tokens;
  private final InstantSource clock;
  private final LeftOut leftOut;

  /** The choice for the head that was asked for last: it is asked twice. */
  private InputHead lastHead;

  private Choice lastChoice;

  /**
   * Hears of records that are left out on purpose.
   *
   * @see io.throughline.ingest.format.Readings#skipped
   */
  @FunctionalInterface
  public interface LeftOut {
    /**
     * One was left out.
     *
     * @param line on which it begins
     * @param code of the rule
     */
    void record(long line, String code);
  }

  /** Reads by these mappings. */
  public MappingFormat(Mappings mappings, Tokens tokens, InstantSource clock) {
    this(mappings, tokens, clock, (line, code) -> {});
  }

  /**
   * Reads by these mappings.
   *
   * @param leftOut hears of records that are left out
   */
  public MappingFormat(Mappings mappings, Tokens tokens, InstantSource clock, LeftOut leftOut) {
    this.mappings = mappings;
    this.tokens = tokens;
    this.clock = clock;
    this.leftOut = leftOut;
  }

  @Override
  public boolean recognises(InputHead head) {
    return choice(head) != null;
  }

  @Override
  public InputReading open(InputStream input, InputHead head) {
    Choice choice = choice(head);
    if (choice.mapping() == null) {
      return new WholeInput(input, choice.reason(), choice.message());
    }
    return new RecordReading(
        choice.mapping(),
        choice.mapping().open(input, choice.fit()),
        new RecordReading.Surroundings(head.uri(), tokens, clock, leftOut));
  }

  private Choice choice(InputHead head) {
    if (head != lastHead) {
      lastChoice = Choice.of(Head.of(head), mappings.all());
      lastHead = head;
    }
    return lastChoice;
  }
}
