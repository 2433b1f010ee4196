package io.throughline.exceptions.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a holder of a token may do; each may do what those before it may. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Assigns, corrects, retries, and proposes approvals and waivers. */
  OPERATOR,
  /** Approves and waives. */
  APPROVER;

  /** The role of a name, if there is one. */
  public static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.text().equals(name)).findFirst();
  }

  /** Its name in files and records, e.g. {@code viewer}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it may do what another one may. */
  public boolean mayActAs(Role other) {
    return compareTo(other) >= 0;
  }
}
