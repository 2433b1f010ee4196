package io.throughline.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.ingest.mapping.yaml.Documents;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Problems;
import io.throughline.local.yaml.YamlJson;
import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** posting.yaml: the version of the whole directory, and the policy for postings. */
final class PostingFile {
  /** Its name in a directory. */
  static final String NAME = "posting.yaml";

  private static final String VERSION = "version";

  private final Path file;
  private final List<FileProblem> problems = new ArrayList<>();
  private YamlJson form;
  private String version = "";
  private PostingPolicy policy = PostingPolicy.standard();

  private PostingFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all of it.
   *
   * @throws IOException when it cannot be read
   */
  static PostingFile read(Path file) throws IOException {
    PostingFile read = new PostingFile(file);
    try {
      read.document(FileText.read(file));
    } catch (FileProblemException e) {
      read.problems.add(new FileProblem(file.toString(), e.line(), "", e.getMessage()));
    }
    return read;
  }

  /** Version of the directory. */
  String version() {
    return version;
  }

  /** The policy for postings; the standard where this one is wrong. */
  PostingPolicy policy() {
    return policy;
  }

  /** What is wrong. */
  List<FileProblem> problems() {
    return problems;
  }

  /** Something is wrong with the version. */
  FileProblem ofVersion(String message) {
    return problem("/" + VERSION, message);
  }

  private void document(String yaml) {
    Problems found = new Problems();
    List<Item> documents = Documents.of(file.toString(), yaml, "the policy for postings", found);
    if (documents.size() > 1) {
      documents.get(1).complain("a second document in one file; expected one");
    }
    form = found.count() == 0 ? new YamlJson(documents.getFirst()) : null;
    found
        .all()
        .forEach(
            problem ->
                problems.add(
                    new FileProblem(problem.file(), problem.line(), "", problem.message())));
    if (problems.isEmpty()) {
      policy(form.tree());
    }
  }

  private void policy(JsonNode tree) {
    Map<String, String> wrong = new LinkedHashMap<>();
    version = tree.path(VERSION).asText();
    try {
      policy = PostingPolicy.parse(withoutVersion(tree).toString());
    } catch (ReferenceException e) {
      e.problems().forEach(problem -> wrong.putIfAbsent(problem.field(), problem.message()));
    }
    Schema.of("posting").problems(tree).forEach(wrong::putIfAbsent);
    wrong.forEach((pointer, message) -> problems.add(problem(pointer, message)));
  }

  private static JsonNode withoutVersion(JsonNode tree) {
    return tree instanceof ObjectNode object ? object.deepCopy().without(VERSION) : tree;
  }

  private FileProblem problem(String pointer, String message) {
    int line = form.place(pointer).getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new FileProblem(file.toString(), line, YamlJson.called(pointer), message);
  }
}
