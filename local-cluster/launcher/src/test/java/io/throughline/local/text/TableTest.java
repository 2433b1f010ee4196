package io.throughline.local.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.local.text.Table.Column;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsWhatIsInThem() {
    Table table = new Table(Column.text("WHAT"), Column.number("N"));
    table.row("a", "1");
    table.row("claims", "1000");
    assertThat(table.text(80))
        .isEqualTo(
            """
            WHAT       N
            a          1
            claims  1000
            """);
  }

  @Test
  void onANarrowTerminalThePathLosesItsBeginning() {
    Table table = new Table(Column.cut("FILE"), Column.number("N"));
    table.row("/some/where/far/away/remittance.835", "12");
    String[] lines = table.text(24).split("\n");
    assertThat(lines[1]).hasSize(24).startsWith("…").endsWith("/remittance.835  12");
  }

  @Test
  void aRowOfAnotherShapeIsRefused() {
    Table table = new Table(Column.text("A"), Column.text("B"));
    assertThatThrownBy(() -> table.row("only one")).hasMessageContaining("1 cells");
  }
}
