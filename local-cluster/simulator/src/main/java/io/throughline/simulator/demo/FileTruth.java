package io.throughline.simulator.demo;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is in one file, by construction. Money is cents; an amount that is no number counts 0.
 *
 * @param name path below the folder, with slashes
 * @param claims CLM segments
 * @param claimPayments CLP segments
 * @param clm02 sum of CLM02
 * @param clp03 sum of CLP03
 * @param clp04 sum of CLP04
 * @param deadLetters how many dead letters it must make, by reason
 */
public record FileTruth(
    String name,
    long claims,
    long claimPayments,
    long clm02,
    long clp03,
    long clp04,
    Map<String, Long> deadLetters) {
  public FileTruth {
    deadLetters = new TreeMap<>(deadLetters);
  }
}
