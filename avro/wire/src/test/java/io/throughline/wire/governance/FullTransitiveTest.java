package io.throughline.wire.governance;

import static io.throughline.wire.SchemaEdits.addField;
import static io.throughline.wire.SchemaEdits.changeField;
import static io.throughline.wire.SchemaEdits.edit;
import static io.throughline.wire.SchemaEdits.json;
import static io.throughline.wire.SchemaEdits.removeField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.throughline.events.RevenueEvent;
import io.throughline.wire.PortableSchema;
import io.throughline.wire.governance.Violation.Direction;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FullTransitiveTest {
  private static final Schema V1 = PortableSchema.of(RevenueEvent.getClassSchema());

  static Stream<Arguments> refused() {
    return Stream.of(
        argumentSet(
            "new field without default, in a record of the milestone union",
            addField(V1, "RemittanceReceived", "{'name':'drg','type':'string'}"),
            "RevenueEvent.milestone.RemittanceReceived.drg",
            "READER_FIELD_MISSING_DEFAULT_VALUE",
            Direction.BACKWARD,
            "the field is not in v1 and has no default, so data of v1 cannot be read; give it a default"),
        argumentSet(
            "removed field that has no default",
            removeField(V1, "Source", "uri"),
            "RevenueEvent.source.uri",
            "READER_FIELD_MISSING_DEFAULT_VALUE",
            Direction.FORWARD,
            "the field is gone, but readers of v1 need it since it has no default there; keep it"),
        argumentSet(
            "removed field of a record in an array of a record of the union",
            removeField(V1, "RemittanceLine", "lineNumber"),
            "RevenueEvent.milestone.RemittanceReceived.lines[].lineNumber",
            "READER_FIELD_MISSING_DEFAULT_VALUE",
            Direction.FORWARD,
            "the field is gone, but readers of v1 need it since it has no default there; keep it"),
        argumentSet(
            "changed type",
            changeField(V1, "Position", "byteOffset", field -> field.set("type", json("'string'"))),
            "RevenueEvent.source.position.byteOffset",
            "TYPE_MISMATCH",
            Direction.BACKWARD,
            "a long cannot be read as a string; keep the type and put the new one in a new field with a default"),
        argumentSet(
            "widened type, which old readers cannot read",
            changeField(V1, "Position", "interchange", field -> field.set("type", json("'long'"))),
            "RevenueEvent.source.position.interchange",
            "TYPE_MISMATCH",
            Direction.FORWARD,
            "a long cannot be read as a int; keep the type and put the new one in a new field with a default"),
        argumentSet(
            "new branch of the milestone union",
            changeField(
                V1,
                "RevenueEvent",
                "milestone",
                field ->
                    ((ArrayNode) field.get("type"))
                        .add(json("{'type':'record','name':'WriteOff','fields':[]}"))),
            "RevenueEvent.milestone",
            "MISSING_UNION_BRANCH",
            Direction.FORWARD,
            "branch WriteOff of the union is new and readers of v1 do not know it; put it in a new field with a default"),
        argumentSet(
            "removed branch of the milestone union",
            changeField(
                V1,
                "RevenueEvent",
                "milestone",
                field -> ((ArrayNode) field.get("type")).remove(13)),
            "RevenueEvent.milestone",
            "MISSING_UNION_BRANCH",
            Direction.BACKWARD,
            "branch ContractAdjusted of the union in v1 is gone, but data of v1 may hold it; keep it"),
        argumentSet(
            "enum without default, less a symbol",
            edit(
                V1,
                "ClaimType",
                type -> {
                  type.remove("default");
                  ((ArrayNode) type.get("symbols")).remove(3);
                }),
            "RevenueEvent.milestone.ClaimSubmitted.claimType",
            "MISSING_ENUM_SYMBOLS",
            Direction.BACKWARD,
            "symbols [DENTAL] of v1 are gone and the enum has no default to read them as; keep them or give the enum a default"),
        argumentSet(
            "fixed of another size",
            edit(V1, "Sha256", type -> type.put("size", 64)),
            "RevenueEvent.source.contentHash",
            "FIXED_SIZE_MISMATCH",
            Direction.BACKWARD,
            "the size of the fixed type changed (expected: 32, found: 64); put the new one in a new field with a default"),
        argumentSet(
            "renamed record",
            edit(V1, "RevenueEvent", type -> type.put("name", "MoneyEvent")),
            "MoneyEvent",
            "NAME_MISMATCH",
            Direction.BACKWARD,
            "io.throughline.events.RevenueEvent was renamed to io.throughline.events.MoneyEvent, which readers take for something else; keep the name"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(Schema changed, String field, String rule, Direction direction, String explanation) {
    assertThat(FullTransitive.check(changed, List.of(new SchemaVersion(1, V1))))
        .contains(new Violation(field, rule, direction, 1, explanation));
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        argumentSet("no change", V1),
        argumentSet(
            "new field with default",
            addField(
                V1, "ClaimSubmitted", "{'name':'drg','type':['null','string'],'default':null}")),
        argumentSet(
            "removed field with default", removeField(V1, "RemittanceReceived", "claimImbalance")),
        argumentSet(
            "new symbol of an enum with default",
            edit(V1, "ReferenceKind", type -> ((ArrayNode) type.get("symbols")).add("LOCKBOX"))),
        argumentSet(
            "removed symbol of an enum with default",
            edit(V1, "ReferenceKind", type -> ((ArrayNode) type.get("symbols")).remove(21))),
        argumentSet(
            "documentation", edit(V1, "Money", type -> type.put("doc", "What something costs."))));
  }

  @ParameterizedTest
  @MethodSource
  void accepted(Schema changed) {
    assertThat(FullTransitive.check(changed, List.of(new SchemaVersion(1, V1)))).isEmpty();
  }

  /** Removing and adding back are both fine, one step at a time; over all versions they are not. */
  @Test
  void looksAtAllVersions() {
    Schema v1 = addField(V1, "Money", "{'name':'scale','type':'int','default':2}");
    Schema v2 = V1;
    Schema v3 = addField(V1, "Money", "{'name':'scale','type':'string','default':''}");
    SchemaVersion first = new SchemaVersion(1, v1);
    SchemaVersion second = new SchemaVersion(2, v2);

    assertThat(FullTransitive.check(v3, List.of(second))).isEmpty();
    assertThat(FullTransitive.check(v3, List.of(first, second)))
        .isNotEmpty()
        .allSatisfy(
            violation -> {
              assertThat(violation.version()).isEqualTo(1);
              assertThat(violation.rule()).isEqualTo("TYPE_MISMATCH");
              assertThat(violation.field()).endsWith(".scale");
            });
  }

  @Test
  void saysItInOneLine() {
    Schema changed = addField(V1, "Dimensions", "{'name':'region','type':'string'}");

    assertThat(FullTransitive.check(changed, List.of(new SchemaVersion(1, V1))))
        .singleElement()
        .hasToString(
            "field RevenueEvent.dimensions.region, rule READER_FIELD_MISSING_DEFAULT_VALUE (BACKWARD, against v1): "
                + "the field is not in v1 and has no default, so data of v1 cannot be read; give it a default");
  }
}
