package io.throughline.simulator.canonical;

/**
 * A feed of records that a mapping reads.
 *
 * @param system as its mapping names it
 * @param interfaceName as its mapping names it
 * @param mapping name and version of the mapping
 * @param tag ROW or JSON
 */
record Feed(String system, String interfaceName, String mapping, String tag) {
  static final Feed BILLING = new Feed("FICTIONPA", "billing", "fiction-billing/1", "JSON");
  static final Feed BANK = new Feed("FICTIONBANK", "settlements", "fiction-bank/1", "ROW");
  static final Feed ERP = new Feed("FICTIONERP", "journal", "fiction-erp/1", "ROW");
  static final Feed CONTRACTS = new Feed("FICTIONERP", "contracts", "fiction-contracts/1", "JSON");
  static final Feed CLINIC = new Feed("FICTIONCLINIC", "ledger", "fiction-clinic/2", "ROW");
}
