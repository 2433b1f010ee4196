package io.throughline.local.policy;

import io.throughline.ingest.mapping.yaml.Documents;
import io.throughline.ingest.mapping.yaml.Item;
import io.throughline.ingest.mapping.yaml.Problems;
import io.throughline.local.yaml.YamlJson;
import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyException;
import io.throughline.transaction.policy.PolicyProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A policy as people write it: the JSON form in YAML. jobs/transaction/policies/README.md says how.
 *
 * <pre>{@code
 * Policy policy = PolicyFile.read(Path.of("my.yaml")).policy();
 * }</pre>
 */
public final class PolicyFile {
  private static final long LARGEST = 1024 * 1024;
  private static final Pattern DEADLINE = Pattern.compile("(?<=that )/deadlines/\\d+(?= is for)");

  private final String name;
  private final YamlJson form;
  private final Policy policy;

  private PolicyFile(String name, YamlJson form) {
    this.name = name;
    this.form = form;
    this.policy = parsed();
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, naming it
   * @throws PolicyFileException when it is no sound policy, with all that is wrong
   */
  public static PolicyFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such policy file");
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException("%s has more than %d bytes; is it a policy?".formatted(file, LARGEST));
    }
    // A byte that is not UTF-8 becomes a sign that YAML or a check refuses, with its line.
    return of(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  static PolicyFile of(String name, String yaml) {
    Problems problems = new Problems();
    List<Item> documents = Documents.of(name, yaml, "the policy", problems);
    if (documents.size() > 1) {
      documents.get(1).complain("a second policy in one file; expected one");
    }
    YamlJson form = problems.count() == 0 ? new YamlJson(documents.getFirst()) : null;
    if (problems.count() > 0) {
      throw new PolicyFileException(problems.all());
    }
    return new PolicyFile(name, form);
  }

  private Policy parsed() {
    try {
      return Policy.parse(form.tree().toString());
    } catch (PolicyException e) {
      throw refused(e.problems());
    }
  }

  /** What it says. */
  public Policy policy() {
    return policy;
  }

  /** Refuses it for what is wrong with one of its fields. */
  PolicyFileException refused(List<PolicyProblem> wrong) {
    Problems problems = new Problems();
    for (PolicyProblem problem : wrong) {
      String message = DEADLINE.matcher(problem.message()).replaceAll(this::placed);
      problems.add(
          name, form.place(problem.field()), YamlJson.called(problem.field()) + " " + message);
    }
    return new PolicyFileException(problems.all());
  }

  private String placed(MatchResult pointer) {
    int line = form.place(pointer.group()).getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    return "%s (line %d)".formatted(YamlJson.called(pointer.group()), line);
  }
}
