package io.throughline.simulator.group;

/** Sizes of a hospital group. */
public enum Profile {
  /** One clinic. */
  CLINIC(0, 0, 1, 14, 0, 4, 4, false),
  /** One hospital with a few clinics. */
  HOSPITAL(1, 120, 2, 30, 1, 6, 6, true),
  /** Hospitals and clinics of a region. */
  NETWORK(10, 250, 30, 40, 2, 8, 12, true),
  /**
   * The claims of the country: about 160 a second on average over the week, weekends being quiet.
   */
  NATION(1_000, 8_000, 4_000, 2_600, 0, 10, 40, true);

  private final int hospitals;
  private final int accountsPerHospital;
  private final int clinics;
  private final int accountsPerClinic;
  private final int dentists;
  private final int plansPerSite;
  private final int plans;
  private final boolean acquires;

  Profile(
      int hospitals,
      int accountsPerHospital,
      int clinics,
      int accountsPerClinic,
      int dentists,
      int plansPerSite,
      int plans,
      boolean acquires) {
    this.hospitals = hospitals;
    this.accountsPerHospital = accountsPerHospital;
    this.clinics = clinics;
    this.accountsPerClinic = accountsPerClinic;
    this.dentists = dentists;
    this.plansPerSite = plansPerSite;
    this.plans = plans;
    this.acquires = acquires;
  }

  int hospitals() {
    return hospitals;
  }

  int clinics() {
    return clinics;
  }

  int dentists() {
    return dentists;
  }

  int plansPerSite() {
    return plansPerSite;
  }

  int plans() {
    return plans;
  }

  boolean acquires() {
    return acquires;
  }

  int accountsPerDay(SiteKind kind) {
    return switch (kind) {
      case HOSPITAL -> accountsPerHospital;
      case CLINIC -> accountsPerClinic;
      case DENTAL -> accountsPerClinic / 2;
    };
  }
}
