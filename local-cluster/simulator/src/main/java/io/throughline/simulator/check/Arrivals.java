package io.throughline.simulator.check;

import io.throughline.events.RevenueEvent;
import io.throughline.simulator.check.StoredEvents.Stored;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The events of a history in the order in which they arrive. Each way of disturbing that order
 * gives arrivals that can be disturbed further; equal seeds give equal arrivals. Each iterator
 * reads the events anew, some of them several times, and holds a bounded number of them.
 *
 * <pre>{@code
 * for (RevenueEvent event : Arrivals.of(out.resolve("events")).repeated(0.01, 7).shuffled(7)) {
 * }</pre>
 */
public final class Arrivals implements Iterable<RevenueEvent> {
  /** So many events are held in memory to shuffle or reverse all. */
  private static final int HELD = 100_000;

  /** A repeat comes within so many events. */
  private static final int REPEATED_WITHIN = 10_000;

  private final Iterable<Stored> all;
  private final int held;

  private Arrivals(Iterable<Stored> all, int held) {
    this.all = all;
    this.held = held;
  }

  /**
   * As the history told them: day by day, site by site.
   *
   * @param folder {@code events} of a history
   */
  public static Arrivals of(Path folder) {
    return new Arrivals(new StoredEvents(folder), HELD);
  }

  /** The same with so many events in memory. */
  Arrivals holding(int atOnce) {
    return new Arrivals(all, atOnce);
  }

  private Arrivals then(Iterable<Stored> next) {
    return new Arrivals(next, held);
  }

  @Override
  public Iterator<RevenueEvent> iterator() {
    Iterator<Stored> stored = all.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return stored.hasNext();
      }

      @Override
      public RevenueEvent next() {
        return stored.next().event();
      }
    };
  }

  /** In any order. Reads all as often as there are hundred thousands. */
  public Arrivals shuffled(long seed) {
    return then(
        () -> {
          int parts = parts();
          return new Batches(
              parts,
              part -> {
                SplittableRandom where = new SplittableRandom(seed);
                List<Stored> drawn = new ArrayList<>();
                all.forEach(
                    one -> {
                      if (where.nextInt(parts) == part) {
                        drawn.add(one);
                      }
                    });
                shuffle(drawn, new SplittableRandom(seed + 1 + part));
                return drawn;
              });
        });
  }

  /** The last first. Reads all as often as there are hundred thousands. */
  public Arrivals reversed() {
    return then(
        () -> {
          int parts = parts();
          return new Batches(
              parts,
              part -> {
                List<Stored> window = new ArrayList<>();
                long from = (parts - 1L - part) * held;
                long at = 0;
                for (Stored one : all) {
                  if (at >= from && at < from + held) {
                    window.add(one);
                  }
                  at++;
                }
                return window.reversed();
              });
        });
  }

  private int parts() {
    long count = 0;
    for (Stored one : all) {
      count += one == null ? 0 : 1;
    }
    return (int) Math.max(1, (count + held - 1) / held);
  }

  /** In any order within each so many days. Holds the events of these days. */
  public Arrivals shuffledWithin(int days, long seed) {
    return then(
        () -> {
          SplittableRandom chance = new SplittableRandom(seed);
          List<Stored> window = new ArrayList<>();
          return new Flow(all.iterator()) {
            @Override
            void take(Stored one, Consumer<Stored> to) {
              if (!window.isEmpty() && windowOf(window.getFirst()) != windowOf(one)) {
                end(to);
              }
              window.add(one);
            }

            private long windowOf(Stored one) {
              return Math.floorDiv(one.day().toEpochDay(), (long) days);
            }

            @Override
            void end(Consumer<Stored> to) {
              shuffle(window, chance);
              window.forEach(to);
              window.clear();
            }
          };
        });
  }

  /**
   * A share of them comes twice, the second time within ten thousand events.
   *
   * @param rate 0 to 1
   */
  public Arrivals repeated(double rate, long seed) {
    return then(
        () -> {
          SplittableRandom chance = new SplittableRandom(seed);
          Queue<Later> copies = new PriorityQueue<>(Later.ORDER);
          return new Flow(all.iterator()) {
            private long at;

            @Override
            void take(Stored one, Consumer<Stored> to) {
              to.accept(one);
              if (chance.nextDouble() < rate) {
                copies.add(new Later(at + 1 + chance.nextInt(REPEATED_WITHIN), at, one));
              }
              at++;
              release(copies, at, to);
            }

            @Override
            void end(Consumer<Stored> to) {
              release(copies, Long.MAX_VALUE, to);
            }
          };
        });
  }

  /**
   * A share of them comes one to so many days later. Holds these.
   *
   * @param rate 0 to 1
   */
  public Arrivals delayed(double rate, int days, long seed) {
    return then(
        () -> {
          SplittableRandom chance = new SplittableRandom(seed);
          Queue<Later> late = new PriorityQueue<>(Later.ORDER);
          return new Flow(all.iterator()) {
            private long at;

            @Override
            void take(Stored one, Consumer<Stored> to) {
              release(late, one.day().toEpochDay(), to);
              if (chance.nextDouble() < rate) {
                LocalDate day = one.day().plusDays(chance.nextInt(1, days + 1));
                late.add(new Later(day.toEpochDay(), at, new Stored(day, one.event())));
              } else {
                to.accept(one);
              }
              at++;
            }

            @Override
            void end(Consumer<Stored> to) {
              release(late, Long.MAX_VALUE, to);
            }
          };
        });
  }

  /**
   * What comes later.
   *
   * @param due when, as a place or a day
   * @param ordinal of those due together, the order in which they come
   */
  private record Later(long due, long ordinal, Stored stored) {
    static final Comparator<Later> ORDER =
        Comparator.comparingLong(Later::due).thenComparingLong(Later::ordinal);
  }

  private static void release(Queue<Later> later, long now, Consumer<Stored> to) {
    while (!later.isEmpty() && later.peek().due() <= now) {
      to.accept(later.remove().stored());
    }
  }

  private static void shuffle(List<Stored> events, SplittableRandom chance) {
    for (int i = events.size() - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      Stored one = events.get(i);
      events.set(i, events.get(other));
      events.set(other, one);
    }
  }
}
