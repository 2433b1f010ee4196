package io.throughline.simulator.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which facts were told under the names that findings ask for. Other facts leave no trace. */
final class FactIndex {
  /** A fact that was told. */
  record Told(String eventId, Instant occurredAt) {
    /** Order of occurrence. */
    static final Comparator<Told> ORDER =
        Comparator.comparing(Told::occurredAt).thenComparing(Told::eventId);
  }

  private final Map<FactName, List<Told>> told = new HashMap<>();

  /** What findings name, none of it told yet. */
  FactIndex(List<Finding> findings) {
    for (Finding finding : findings) {
      for (List<FactName> names :
          List.of(finding.subject(), finding.clearedBy(), finding.needs(), finding.unless())) {
        names.forEach(name -> told.put(name.first(), new ArrayList<>()));
      }
    }
  }

  void add(Fact fact) {
    add(new FactName(fact.owner(), fact.milestone(), fact.detail()), fact);
    if (fact.isBooked()) {
      add(FactName.booked(fact.owner()), fact);
    }
  }

  private void add(FactName name, Fact fact) {
    List<Told> known = told.get(name);
    if (known != null && known.stream().noneMatch(one -> one.eventId().equals(fact.eventId()))) {
      known.add(new Told(fact.eventId(), fact.occurredAt()));
    }
  }

  /** The one of these facts that happened first; empty when none was told. */
  Optional<Told> first(List<FactName> names) {
    return names.stream().map(this::of).filter(Objects::nonNull).min(Told.ORDER);
  }

  /** When the last of these facts happened; empty when any of them was not told. */
  Optional<Instant> all(List<FactName> names) {
    List<Told> facts = names.stream().map(this::of).filter(Objects::nonNull).toList();
    return facts.size() < names.size()
        ? Optional.empty()
        : facts.stream().map(Told::occurredAt).max(Comparator.naturalOrder());
  }

  private Told of(FactName name) {
    return told.get(name.first()).stream()
        .sorted(Told.ORDER)
        .skip(name.copy())
        .findFirst()
        .orElse(null);
  }
}
