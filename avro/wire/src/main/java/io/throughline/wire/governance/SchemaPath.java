package io.throughline.wire.governance;

import org.apache.avro.Schema;

/** A place in a schema, by names of fields. */
record SchemaPath(String name, Schema schema) {

  static SchemaPath of(Schema root) {
    return new SchemaPath(root.getName(), root);
  }

  /** A record of a union. */
  SchemaPath branch(Schema branch) {
    return new SchemaPath(name + "." + branch.getName(), branch);
  }

  /**
   * The place of a JSON pointer of Avro's, e.g. {@code /fields/2/type/items/fields/1}. Parts that
   * are not the reader's own, such as the place of a branch in the writer's union, end it.
   */
  SchemaPath follow(String pointer) {
    String[] parts = pointer.split("/");
    SchemaPath place = this;
    for (int i = 1; i < parts.length; i++) {
      switch (parts[i]) {
        case "fields" -> place = place.field(Integer.parseInt(parts[++i]));
        case "items" -> place = place.element(place.schema.getElementType());
        case "values" -> place = place.element(place.schema.getValueType());
        case "type" -> {
          // A field is followed by its type, which place already holds.
        }
        default -> {
          return place;
        }
      }
    }
    return place;
  }

  private SchemaPath field(int index) {
    Schema.Field field = schema.getFields().get(index);
    return new SchemaPath(name + "." + field.name(), field.schema());
  }

  private SchemaPath element(Schema element) {
    return new SchemaPath(name + "[]", element);
  }
}
