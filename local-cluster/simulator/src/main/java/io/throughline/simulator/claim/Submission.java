package io.throughline.simulator.claim;

import io.throughline.simulator.party.Facility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One 837 file: claims of one kind sent together, one transaction set per facility.
 *
 * @param batch BHT03, unique
 * @param date the day it is sent
 */
public record Submission(ClaimType type, String batch, LocalDate date, List<Claim> claims) {
  public Submission {
    claims = List.copyOf(claims);
  }

  /** The transaction sets, in order of the facilities' codes. */
  public List<FacilityClaims> transactionSets() {
    Map<String, List<Claim>> byCode = new TreeMap<>();
    for (Claim claim : claims) {
      byCode.computeIfAbsent(claim.facility().code(), code -> new ArrayList<>()).add(claim);
    }
    return byCode.values().stream()
        .map(part -> new FacilityClaims(part.getFirst().facility(), part))
        .toList();
  }

  /** The claims of one facility. */
  public record FacilityClaims(Facility facility, List<Claim> claims) {}
}
