package io.throughline.simulator.truth;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.events.RevenueEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder truth: {@code policy.json}, {@code transactions.jsonl}, {@code findings.jsonl}, {@code
 * faults.jsonl}, {@code summary.json}. Sites may be told by several threads, each site by one at a
 * time.
 */
public final class TruthFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Policy policy;
  private final List<SiteTruth> sites = new ArrayList<>();

  /**
   * A folder, made if absent.
   *
   * @param siteCodes of all sites, in order
   */
  public TruthFolder(Path folder, List<String> siteCodes, Policy policy) throws IOException {
    this.folder = folder;
    this.policy = policy;
    Files.createDirectories(folder);
    for (String code : siteCodes) {
      sites.add(new SiteTruth(folder, code, JSON));
    }
  }

  /** A fact of a site. */
  public void fact(int site, Owner owner, RevenueEvent event) throws IOException {
    sites.get(site).fact(owner, event);
  }

  /** A finding of a site. */
  public void finding(int site, Finding finding) throws IOException {
    sites.get(site).finding(finding);
  }

  /** A fault has hit something of a site. */
  public void hit(int site, Hit hit) throws IOException {
    sites.get(site).hit(hit);
  }

  /** A day of a site has been told. */
  public void rest(int site) throws IOException {
    sites.get(site).rest();
  }

  /** Writes all files. */
  public void finish(Object summary) throws IOException {
    try (BufferedWriter transactions =
            Files.newBufferedWriter(folder.resolve("transactions.jsonl"));
        BufferedWriter findings = Files.newBufferedWriter(folder.resolve("findings.jsonl"));
        BufferedWriter faults = Files.newBufferedWriter(folder.resolve("faults.jsonl"))) {
      for (SiteTruth site : sites) {
        site.finish(transactions, findings, faults);
      }
    }
    write("policy.json", policy.json(JSON));
    write("summary.json", summary);
  }

  private void write(String name, Object value) throws IOException {
    DefaultIndenter lineFeeds = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lineFeeds);
    printer.indentArraysWith(lineFeeds);
    Files.writeString(folder.resolve(name), JSON.writer(printer).writeValueAsString(value) + "\n");
  }
}
