package io.throughline.simulator.account;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.party.Patient;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One account in full: a patient, a visit, the claims about it and what payers decide on them. */
public interface Account {
  /** Who is ill, where, and with which plan. */
  Panel panel();

  /** What happens when. */
  Course course();

  /** Among the accounts of its panel and day, from 0. */
  int index();

  /** PID-18: the site's number. */
  String number();

  /** PV1-19: the site's number of the visit. */
  String encounter();

  /** PID-3: the site's number of the patient; leading zeros count. */
  String medicalRecord();

  Patient patient();

  Visit visit();

  /** The claim as it is sent first. */
  Claim claim();

  /** What is decided on it, and what follows. */
  Decisions decisions();

  /** The day on which service ended. */
  LocalDate serviceDate();

  /** A time on a day, the same each time it is asked for. */
  LocalDateTime at(int day, String what, int fromHour, int toHour);
}
