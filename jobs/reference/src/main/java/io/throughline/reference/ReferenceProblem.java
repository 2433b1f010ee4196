package io.throughline.reference;

import java.io.Serializable;

/**
 * What is wrong with master data.
 *
 * @param part table, e.g. payers, or posting for the posting policy; empty: the whole
 * @param line of the part's file, from 1, or number of the row in a record; 0: none
 * @param field column, of the posting policy the JSON pointer; empty: the row or part as a whole
 * @param message what was found and what was expected
 */
public record ReferenceProblem(String part, int line, String field, String message)
    implements Serializable {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(part);
    text.append(line > 0 ? " row " + line : "");
    text.append(field.isEmpty() ? "" : " " + field);
    return text.append(text.isEmpty() ? "" : ": ").append(message).toString();
  }
}
