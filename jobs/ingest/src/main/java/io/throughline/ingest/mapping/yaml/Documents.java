package io.throughline.ingest.mapping.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The documents of a YAML file. */
public final class Documents {
  private Documents() {}

  /**
   * All of them; none when the file is not YAML, which is then a problem.
   *
   * @param what each of them is, for messages, e.g. the mapping
   */
  public static List<Item> of(String file, String yaml, String what, Problems problems) {
    List<Item> documents = new ArrayList<>();
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      for (Node node : new Compose(settings).composeAllFromString(yaml)) {
        documents.add(new Item(file, node, what, problems));
      }
      if (documents.isEmpty()) {
        problems.add(file, Optional.empty(), "the file is empty; expected keys and values");
      }
    } catch (MarkedYamlEngineException e) {
      String message = e.getContext() == null ? "" : ", " + e.getContext();
      problems.add(file, e.getProblemMark(), "not YAML: " + e.getProblem() + message);
    } catch (YamlEngineException e) {
      problems.add(file, Optional.empty(), "not YAML: " + e.getMessage());
    }
    return documents;
  }
}
