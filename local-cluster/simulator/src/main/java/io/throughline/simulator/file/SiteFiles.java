package io.throughline.simulator.file;

import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.canonical.Tokens;
import io.throughline.simulator.day.DayPlan;
import java.util.ArrayList;
import java.util.List;

/** Makes all files of a site and day. Not safe for use by several threads. */
public final class SiteFiles {
  private final ClaimFiles claims;
  private final PayerFiles payers;
  private final Hl7Files hl7;
  private final BillingFiles billing;
  private final ClinicFiles clinic;
  private final BankFiles bank;
  private final ErpFiles erp;

  /**
   * @param firstDay of the history, since 1970-01-01
   * @param sites how many
   * @param plans how many
   */
  public SiteFiles(Settings settings, int firstDay, int sites, int plans) {
    Tokens tokens = new Tokens(settings.tokenKey());
    ControlNumbers controls = new ControlNumbers(firstDay, sites, plans);
    this.claims = new ClaimFiles(settings, tokens, controls);
    this.payers = new PayerFiles(settings, tokens, controls);
    this.hl7 = new Hl7Files(settings, tokens);
    this.billing = new BillingFiles(settings);
    this.clinic = new ClinicFiles(tokens);
    this.bank = new BankFiles(settings);
    this.erp = new ErpFiles(settings);
  }

  /** The files, in order of arrival. */
  public List<SourceFile> of(DayPlan plan) {
    List<SourceFile> files = new ArrayList<>();
    claims.add(plan, files::add);
    payers.add(plan, files::add);
    if (plan.site().acquired()) {
      clinic.add(plan, files::add);
    } else {
      hl7.add(plan, files::add);
      billing.add(plan, files::add);
    }
    bank.add(plan, files::add);
    erp.add(plan, files::add);
    files.sort(SourceFile.BY_ARRIVAL);
    return files;
  }
}
