package io.throughline.wire.governance;

import static io.throughline.wire.SchemaEdits.addField;
import static io.throughline.wire.SchemaEdits.edit;
import static io.throughline.wire.SchemaEdits.removeField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.IngestReceipt;
import io.throughline.wire.PortableSchema;
import io.throughline.wire.governance.SchemaStatus.State;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionsTest {
  private static final Schema V1 = IngestReceipt.getClassSchema();
  private static final Schema COMPATIBLE =
      addField(V1, "IngestReceipt", "{'name':'files','type':'long','default':0}");
  private static final Schema INCOMPATIBLE = removeField(V1, "IngestReceipt", "bytes");
  private static final Schema REWORDED =
      edit(V1, "IngestReceipt", type -> type.put("doc", "What became of an input."));

  @TempDir Path directory;
  private SchemaVersions versions;

  @BeforeEach
  void open() {
    versions = new SchemaVersions(directory);
  }

  @Test
  void keepsFirstVersion() {
    assertThat(versions.check(V1).state()).isEqualTo(State.NEW);

    assertThat(versions.keep(V1)).contains(directory.resolve("IngestReceipt/v1.avsc"));

    assertThat(versions.check(V1).state()).isEqualTo(State.KEPT);
    assertThat(versions.keep(V1)).isEmpty();
  }

  @Test
  void keptFileSaysTheSameWithItsDocumentation() {
    versions.keep(V1);

    assertThat(versions.of(V1))
        .containsExactly(new SchemaVersion(1, PortableSchema.of(V1)))
        .allSatisfy(kept -> assertThat(kept.schema().getDoc()).isEqualTo(V1.getDoc()))
        .allSatisfy(kept -> assertThat(kept.schema().toString()).doesNotContain("avro.java"));
  }

  @Test
  void keepsCompatibleChangeAsNextVersion() {
    versions.keep(V1);
    assertThat(versions.check(COMPATIBLE).state()).isEqualTo(State.CHANGED);

    assertThat(versions.keep(COMPATIBLE)).contains(directory.resolve("IngestReceipt/v2.avsc"));

    assertThat(versions.of(V1)).extracting(SchemaVersion::number).containsExactly(1, 2);
  }

  @Test
  void keepsChangedDocumentationInPlace() {
    versions.keep(V1);
    assertThat(versions.check(REWORDED).state()).isEqualTo(State.DOCUMENTATION_CHANGED);

    assertThat(versions.keep(REWORDED)).contains(directory.resolve("IngestReceipt/v1.avsc"));

    assertThat(versions.check(REWORDED).state()).isEqualTo(State.KEPT);
  }

  /** A default is no part of Avro's parsing fingerprint, but decides what may be removed later. */
  @Test
  void seesChangedDefault() {
    versions.keep(COMPATIBLE);

    Schema other = addField(V1, "IngestReceipt", "{'name':'files','type':'long','default':1}");

    assertThat(versions.check(other).state()).isEqualTo(State.CHANGED);
  }

  @Test
  void refusesIncompatibleChangeNamingFieldAndRule() {
    versions.keep(V1);

    assertThat(versions.check(INCOMPATIBLE).describe())
        .isEqualTo(
            """
            IngestReceipt is not FULL_TRANSITIVE compatible with its earlier versions:
              field IngestReceipt.bytes, rule READER_FIELD_MISSING_DEFAULT_VALUE (FORWARD, against v1): \
            the field is gone, but readers of v1 need it since it has no default there; keep it""");
    assertThatThrownBy(() -> versions.keep(INCOMPATIBLE))
        .isInstanceOf(SchemaRefusedException.class)
        .hasMessageContaining("IngestReceipt.bytes");
    assertThat(versions.of(V1)).hasSize(1);
  }

  @Test
  void overwritesVersionThatIsNotReleased() {
    versions.keepOverNewest(V1);
    versions.keepOverNewest(INCOMPATIBLE);

    assertThat(versions.check(INCOMPATIBLE).state()).isEqualTo(State.KEPT);
    assertThat(versions.of(V1)).hasSize(1);
  }

  @Test
  void overwritesNoReleasedVersion() {
    versions.keep(V1);
    versions.keep(COMPATIBLE);

    assertThatThrownBy(() -> versions.keepOverNewest(INCOMPATIBLE))
        .isInstanceOf(SchemaRefusedException.class);
    versions.keepOverNewest(REWORDED);
    assertThat(versions.of(V1)).hasSize(2);
  }
}
