package io.throughline.transaction;

import io.throughline.events.Stage;
import java.util.List;
import java.util.UUID;

/**
 * What was published of a transaction last: what is new is told by it.
 *
 * @param sequence of the latest lineage entry; 0 when nothing was ever said
 * @param stage null when it was never assessed
 * @param balance null when it was never assessed
 * @param parent the transaction that it is part of; null when there is none
 * @param findings those that stood, in order of {@link SaidFinding#ORDER}
 */
public record Said(
    long sequence, Stage stage, Balance balance, UUID parent, List<SaidFinding> findings) {
  /** Nothing yet. */
  public static final Said NOTHING = new Said(0, null, null, null, List.of());

  /** True once an assessment was published. */
  public boolean isAssessed() {
    return stage != null;
  }
}
