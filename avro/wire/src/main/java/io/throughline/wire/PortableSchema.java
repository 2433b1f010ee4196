package io.throughline.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/** Schemas as they stand in the registry and in the repository: without hints for Java alone. */
public final class PortableSchema {
  private static final String JAVA_STRING_HINT = "avro.java.string";
  private static final String DOCUMENTATION = "doc";
  private static final ObjectMapper JSON = new ObjectMapper();

  private PortableSchema() {}

  /**
   * The schema without {@code avro.java.string}, which Avro's code generator adds. Data written
   * under either is the same.
   */
  public static Schema of(Schema schema) {
    return without(JAVA_STRING_HINT, schema);
  }

  /** The schema without its documentation. */
  public static Schema withoutDocumentation(Schema schema) {
    return without(DOCUMENTATION, schema);
  }

  private static Schema without(String attribute, Schema schema) {
    try {
      JsonNode tree = JSON.readTree(schema.toString());
      tree.findParents(attribute).forEach(node -> ((ObjectNode) node).remove(attribute));
      return new Schema.Parser().parse(tree.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          schema.getFullName() + " prints JSON that cannot be read back", e);
    }
  }
}
