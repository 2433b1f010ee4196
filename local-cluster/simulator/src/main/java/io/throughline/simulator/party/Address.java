package io.throughline.simulator.party;

/** A place, as N3 and N4 write it. */
public record Address(String street, String city, String state, String zip) {}
