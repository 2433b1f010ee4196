package io.throughline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people in an X12 text: by what words they could be known.
 *
 * @param names last and first names
 * @param identifiers member numbers and dates of birth
 * @param others numbers of claims and companies, which examples give to people too
 */
public record People(Set<String> names, Set<String> identifiers, Set<String> others) {
  /** NM101 of people: insured, patient, corrected, responsible, dependent. */
  private static final Set<String> PEOPLE = Set.of("IL", "QC", "74", "03", "QD", "GB", "S1", "P5");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

  /** Shorter ones coincide with codes of any kind. */
  private static final int SHORTEST_NAME = 4;

  /** None yet. */
  public static People nobody() {
    return new People(new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  /** Those in one text; delimiters as its first ISA says, or the usual ones. */
  public static People in(String text) {
    People people = nobody();
    int header = text.indexOf("ISA");
    char element = header < 0 || header + 3 >= text.length() ? '*' : text.charAt(header + 3);
    for (String raw : text.split("[~^_'\r\n]+")) {
      people.add(raw.strip().split(Pattern.quote(String.valueOf(element)), -1));
    }
    // Examples give one number to patients, companies and claims alike.
    people.identifiers.removeAll(people.others);
    // The masked files write X and 9 for everything.
    people.names.removeIf(name -> name.matches("[X ]*"));
    people.identifiers.removeIf(id -> id.matches("[X9A-Z]*9+[X9A-Z]*"));
    return people;
  }

  /** Which of their words are in a text, as whole words. */
  public Set<String> namedIn(String text) {
    Set<String> found = new TreeSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (names.contains(word) || identifiers.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  /** Adds those of another text. */
  public void addAll(People more) {
    names.addAll(more.names);
    identifiers.addAll(more.identifiers);
    others.addAll(more.others);
  }

  private void add(String[] segment) {
    List<String> e = new ArrayList<>(List.of(segment));
    while (e.size() < 10) {
      e.add("");
    }
    switch (e.get(0)) {
      case "NM1" -> {
        if (PEOPLE.contains(e.get(1))) {
          addName(e.get(3));
          addName(e.get(4));
          addIdentifier(e.get(9));
        } else {
          others.add(e.get(9));
        }
      }
      case "DMG" -> addIdentifier(e.get(2));
      case "CLM", "CLP" -> others.add(e.get(1));
      case "REF" -> {
        if (e.get(1).equals("EI")) {
          others.add(e.get(2));
        }
      }
      default -> {
        // Nobody in it.
      }
    }
  }

  private void addName(String name) {
    if (name.length() >= SHORTEST_NAME) {
      names.add(name);
    }
  }

  private void addIdentifier(String identifier) {
    if (identifier.length() >= SHORTEST_NAME) {
      identifiers.add(identifier.strip());
    }
  }
}
