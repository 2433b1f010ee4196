package io.throughline.transaction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One canonical event, cut down to what a transaction needs of it.
 *
 * @param eventId id of the event; two facts with the same id are copies of one
 * @param occurredAt business time, micros since epoch
 * @param recordedAt when it was read, micros since epoch
 * @param statement what it states
 * @param currency ISO 4217 of its amounts
 * @param parties who and where
 * @param references by what it names the money
 * @param evidence where it was read first
 * @param otherPlaces where else it was read, in order, at most {@link #MOST_OTHER_PLACES}; of a
 *     shrunk fact every place, {@link Place#inShort}
 */
public record Fact(
    UUID eventId,
    long occurredAt,
    long recordedAt,
    Statement statement,
    String currency,
    Parties parties,
    References references,
    Evidence evidence,
    List<Place> otherPlaces) {
  /** Copies that are remembered; more of them say nothing new. */
  static final int MOST_OTHER_PLACES = 7;

  private static final Evidence NO_EVIDENCE = new Evidence("", 0, 0, 0, "");

  /** When it happened, then id: the order in which facts are assessed and shown. */
  public static final Comparator<Fact> BY_OCCURRENCE =
      (a, b) -> {
        int time = Long.compare(a.occurredAt, b.occurredAt);
        return time != 0 ? time : EventId.compare(a.eventId, b.eventId);
      };

  /**
   * When and where it was read, then id: which facts stay when there are too many, and which copy
   * of one fact stays. Does not depend on the order of arrival; only equal facts compare as equal.
   */
  public static final Comparator<Fact> BY_RECORDING =
      (a, b) -> {
        int time = Long.compare(a.recordedAt, b.recordedAt);
        if (time != 0) {
          return time;
        }
        int uri = a.evidence.uri().compareTo(b.evidence.uri());
        if (uri != 0) {
          return uri;
        }
        int offset = Long.compare(a.evidence.byteOffset(), b.evidence.byteOffset());
        if (offset != 0) {
          return offset;
        }
        int id = EventId.compare(a.eventId, b.eventId);
        return id != 0 || a.equals(b) ? id : compareContent(a, b);
      };

  /** One place of one input that was read into different facts: should not be, must not matter. */
  private static int compareContent(Fact a, Fact b) {
    return Arrays.compareUnsigned(TransactionCodec.encodeFact(a), TransactionCodec.encodeFact(b));
  }

  /** True when its amounts count in sums. */
  public boolean statesMoney() {
    return statement.countsMoney();
  }

  /** This fact and a copy of it: what was read first, and all places. In any order the same. */
  Fact merged(Fact copy) {
    if (isShrunk() || copy.isShrunk()) {
      Fact first = copy.recordedAt < recordedAt ? copy : this;
      return first.withoutEvidence(inShort(this, copy));
    }
    Fact first = BY_RECORDING.compare(copy, this) < 0 ? copy : this;
    Place here = Place.of(first.evidence);
    if (otherPlaces.isEmpty() && copy.otherPlaces.isEmpty()) {
      Place there = Place.of((first == this ? copy : this).evidence);
      return first.at(there.equals(here) ? List.of() : List.of(there));
    }
    SortedSet<Place> places = new TreeSet<>(otherPlaces);
    places.addAll(copy.otherPlaces);
    places.add(Place.of(evidence));
    places.add(Place.of(copy.evidence));
    places.remove(here);
    return first.at(places.stream().limit(MOST_OTHER_PLACES).toList());
  }

  private Fact at(List<Place> places) {
    return places.equals(otherPlaces)
        ? this
        : new Fact(
            eventId,
            occurredAt,
            recordedAt,
            statement,
            currency,
            parties,
            references,
            evidence,
            places);
  }

  /**
   * The fact without its evidence: enough to assess it and to know it when it comes again, also
   * from another place of an input. One that stands twice in one input stays as it is, being
   * evidence.
   */
  Fact shrunk() {
    return isShrunk() || standsTwiceInOneInput() ? this : withoutEvidence(inShort(this, this));
  }

  private static List<Place> inShort(Fact one, Fact other) {
    SortedSet<Place> places = new TreeSet<>();
    for (Fact fact : List.of(one, other)) {
      fact.otherPlaces.forEach(place -> places.add(place.inShort()));
      if (!fact.isShrunk()) {
        places.add(Place.of(fact.evidence).inShort());
      }
    }
    return places.stream().limit(MOST_OTHER_PLACES).toList();
  }

  private Fact withoutEvidence(List<Place> places) {
    return new Fact(
        eventId,
        occurredAt,
        recordedAt,
        statement,
        currency,
        parties,
        references,
        NO_EVIDENCE,
        places);
  }

  boolean isShrunk() {
    return evidence.uri().isEmpty();
  }

  /** Id of the event that says it: of a takeback, the remittance as a whole. */
  public UUID toldBy() {
    return statement instanceof Statement.Takeback takeback ? takeback.advice() : eventId;
  }

  /** When it was last heard of, micros since epoch. */
  long heardAt() {
    return Math.max(occurredAt, recordedAt);
  }

  /** True when it stands at two places of one input: sent twice, not read twice. */
  public boolean standsTwiceInOneInput() {
    Place before = Place.of(evidence);
    boolean twice = false;
    for (Place place : otherPlaces) {
      twice |= place.uri().equals(before.uri()) || place.uri().equals(evidence.uri());
      before = place;
    }
    return twice;
  }
}
