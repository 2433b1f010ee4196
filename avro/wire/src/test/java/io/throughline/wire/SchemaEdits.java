package io.throughline.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.apache.avro.Schema;

/** Changes as a developer would make them to a schema file. */
public final class SchemaEdits {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaEdits() {}

  public static Schema addField(Schema schema, String record, String field) {
    return edit(schema, record, node -> ((ArrayNode) node.get("fields")).add(json(field)));
  }

  public static Schema removeField(Schema schema, String record, String field) {
    return edit(
        schema,
        record,
        node -> {
          ArrayNode fields = (ArrayNode) node.get("fields");
          for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).get("name").asText().equals(field)) {
              fields.remove(i);
            }
          }
        });
  }

  public static Schema changeField(
      Schema schema, String record, String field, Consumer<ObjectNode> change) {
    return edit(
        schema,
        record,
        node ->
            node.get("fields")
                .forEach(
                    candidate -> {
                      if (candidate.get("name").asText().equals(field)) {
                        change.accept((ObjectNode) candidate);
                      }
                    }));
  }

  public static Schema edit(Schema schema, String typeName, Consumer<ObjectNode> change) {
    JsonNode tree = parse(PortableSchema.of(schema).toString());
    ObjectNode type = find(tree, typeName);
    if (type == null) {
      throw new IllegalArgumentException("no type " + typeName);
    }
    change.accept(type);
    return new Schema.Parser().parse(tree.toString());
  }

  private static ObjectNode find(JsonNode node, String typeName) {
    if (node instanceof ObjectNode object
        && object.path("name").asText().equals(typeName)
        && (object.has("fields") || object.has("symbols") || object.has("size"))) {
      return object;
    }
    for (JsonNode child : node) {
      ObjectNode found = find(child, typeName);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** JSON with apostrophes for quotes. */
  public static JsonNode json(String text) {
    return parse(text.replace('\'', '"'));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
