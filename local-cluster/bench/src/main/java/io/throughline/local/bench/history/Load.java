package io.throughline.local.bench.history;

import io.throughline.events.RevenueEvent;
import io.throughline.reference.ReferenceData;
import java.util.function.Function;

/**
 * The events of one run: accounts until as many are open as should be, then warm-up, then what is
 * measured.
 */
public final class Load {
  /** Ticks of warm-up to one measured tick. */
  private static final double WARM_UP = 0.5;

  /** Of an account that begins, its claim among them: 0.8 of those open have one. */
  private static final double OPEN_TRANSACTIONS = 1.8;

  private final History history;
  private final long open;
  private final long ticks;
  private final long warmUp;
  private final long records;
  private final Function<RevenueEvent, byte[]> encoder;

  /**
   * @param openTransactions accounts and claims that nothing is decided of when measuring begins,
   *     at least
   * @param accounts that begin while it is measured
   * @param onlyClaims only events of the claims topic
   */
  public Load(
      long seed,
      long openTransactions,
      long accounts,
      boolean onlyClaims,
      Function<RevenueEvent, byte[]> encoder) {
    this.open = accounts(openTransactions);
    this.history = new History(seed, open, onlyClaims);
    long begin = open + Math.round(accounts * WARM_UP);
    this.ticks = begin + accounts;
    this.warmUp = history.count(0, begin);
    this.records = warmUp + history.count(begin, ticks);
    this.encoder = encoder;
  }

  /** Takes framed events. */
  @FunctionalInterface
  public interface Listener {
    /**
     * An event.
     *
     * @param batch that its account is of
     */
    void event(RevenueEvent event, long batch, byte[] value);
  }

  /** Accounts of which so many accounts and claims are open: a batch at least. */
  public static long accounts(long openTransactions) {
    return Math.max(Account.BATCH, Math.round(openTransactions / OPEN_TRANSACTIONS));
  }

  /** All events. */
  public long records() {
    return records;
  }

  /** Of those, not measured. */
  public long warmUp() {
    return warmUp;
  }

  /** What is known in the end. */
  public History.Population population() {
    return history.population(ticks);
  }

  /** Master data by which they are posted. */
  public ReferenceData masterData() {
    return history.masterData(ticks);
  }

  /** Makes them, one after the other. */
  public void forEach(Listener listener) {
    history.tell(0, ticks, (batch, event) -> listener.event(event, batch, encoder.apply(event)));
  }
}
