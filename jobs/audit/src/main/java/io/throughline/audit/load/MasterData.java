package io.throughline.audit.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.audit.policy.TimeShifts;
import io.throughline.audit.sql.Database;
import io.throughline.events.ReferenceRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Versions of master data as they are published: base64 of the gzip of a JSON object with version,
 * posting policy and tables of texts.
 */
public final class MasterData {
  private static final String IN_FORCE = "master-data";
  private static final String VERSION = "master-data-version";
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Map<String, String> contents = new TreeMap<>();
  private String inForce;

  void add(ReferenceRecord reference) {
    if (reference.getKind().equals(IN_FORCE)) {
      inForce = reference.getVersion();
      contents.put(reference.getVersion(), reference.getContent());
    } else if (reference.getKind().equals(VERSION)) {
      contents.put(reference.getVersion(), reference.getContent());
    }
  }

  /** Puts all of them into their tables. */
  public void load(Database database) {
    String zone = "UTC";
    try (MasterDataRows rows = new MasterDataRows(database)) {
      for (Map.Entry<String, String> version : contents.entrySet()) {
        JsonNode content = unpacked(version.getValue());
        rows.add(version.getKey(), version.getKey().equals(inForce), content);
        if (version.getKey().equals(inForce)) {
          zone = content.path("posting").path("timeZone").asText(zone);
        }
      }
    }
    TimeShifts.load(ZoneId.of(zone), "posting_shift", database);
  }

  private static JsonNode unpacked(String content) {
    byte[] compressed = Base64.getDecoder().decode(content);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return JsonMapper.builder().build().readTree(gzip.readNBytes(MOST_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("master data cannot be unpacked: " + e.getMessage(), e);
    }
  }
}
