package io.throughline.simulator.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.output.AvroEventFiles;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.truth.Policy;
import io.throughline.simulator.truth.TruthFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The truth of a history, and its events, told into a folder. */
public record TruthFiles(
    List<JsonNode> transactions, List<JsonNode> findings, List<JsonNode> faults) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static TruthFiles tell(Tellable history, Path folder)
      throws IOException, InterruptedException {
    Path truthFolder = folder.resolve("truth");
    TruthFolder truth =
        new TruthFolder(
            truthFolder,
            history.sites().stream().map(Site::code).toList(),
            Policy.of(history.zone(), history.plans()));
    new Telling(
            history,
            FileSink.none(),
            new AvroEventFiles(folder),
            Optional.of(truth),
            Pace.UNLIMITED)
        .run(1, day -> {});
    truth.finish(Map.of());
    return new TruthFiles(
        lines(truthFolder.resolve("transactions.jsonl")),
        lines(truthFolder.resolve("findings.jsonl")),
        lines(truthFolder.resolve("faults.jsonl")));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  public Set<String> eventIds() {
    Set<String> ids = new HashSet<>();
    transactions.forEach(one -> one.get("events").forEach(id -> ids.add(id.asText())));
    return ids;
  }
}
