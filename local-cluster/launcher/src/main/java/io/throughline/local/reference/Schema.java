package io.throughline.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.throughline.reference.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a file, whose descriptions say what is expected. */
final class Schema {
  private static final int LONGEST_SHOWN = 60;

  private final JsonSchema schema;

  private Schema(JsonSchema schema) {
    this.schema = schema;
  }

  /**
   * That of a file.
   *
   * @param name of the file, without what it ends on
   */
  static Schema of(String name) {
    String resource = "schemas/" + name + ".schema.json";
    try (InputStream text = ReferenceData.class.getResourceAsStream(resource)) {
      return new Schema(
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(
                  text, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build()));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /** The fields that must be there. */
  List<String> required() {
    List<String> names = new ArrayList<>();
    schema.getSchemaNode().path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  /** What is wrong with a document, by JSON pointer to it. */
  Map<String, String> problems(JsonNode document) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (ValidationMessage message : schema.validate(document)) {
      String at = message.getInstanceLocation().toString();
      switch (message.getType()) {
        case "required" -> {
          String missing = at + "/" + message.getProperty();
          problems.putIfAbsent(missing, "is missing; expected " + expected(missing));
        }
        case "additionalProperties" ->
            problems.putIfAbsent(at + "/" + message.getProperty(), "is unknown");
        default -> problems.putIfAbsent(at, shown(document.at(at)) + "; expected " + expected(at));
      }
    }
    return problems;
  }

  private String expected(String pointer) {
    JsonNode node = schema.getSchemaNode();
    for (String part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      node = node.has("items") ? node.get("items") : node.path("properties").path(part);
    }
    return node.path("description").asText("another value");
  }

  private static String shown(JsonNode value) {
    String text =
        value.isTextual() ? value.textValue().replaceAll("\\p{Cntrl}", " ") : value.toString();
    return "is '%s'"
        .formatted(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
  }
}
