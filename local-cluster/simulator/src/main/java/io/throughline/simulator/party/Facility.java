package io.throughline.simulator.party;

import io.throughline.simulator.claim.ClaimType;
import java.util.List;

/**
 * Who bills and is paid.
 *
 * @param code three letters with which its claim numbers begin
 * @param npi with a valid check digit
 * @param taxId nine digits
 * @param taxonomy PRV03
 * @param bills the kinds of claim it sends
 */
public record Facility(
    String code,
    String name,
    String npi,
    String taxId,
    String taxonomy,
    Address address,
    List<ClaimType> bills) {}
