package io.throughline.simulator.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.Seed;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkX12Test {
  @Test
  void writesAsManyClaimsAsAskedForAndPaysEachOnce() throws IOException, EDIStreamException {
    BulkX12 bulk = new BulkX12(new Seed(3));
    ByteArrayOutputStream claims = new ByteArrayOutputStream();
    ByteArrayOutputStream remittances = new ByteArrayOutputStream();
    bulk.claims(claims, 0, 12_000);
    bulk.remittances(remittances, 0, 12_000);
    List<String> sent = numbers(claims, "CLM");
    assertThat(sent).hasSize(12_000).doesNotHaveDuplicates();
    assertThat(numbers(remittances, "CLP")).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    new BulkX12(new Seed(3)).claims(one, 10, 500);
    new BulkX12(new Seed(3)).claims(other, 10, 500);
    assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
  }

  /** First elements of a segment, in order, read without any error. */
  private static List<String> numbers(ByteArrayOutputStream bytes, String tag)
      throws IOException, EDIStreamException {
    List<String> numbers = new ArrayList<>();
    try (EDIStreamReader reader =
        EDIInputFactory.newFactory()
            .createEDIStreamReader(new ByteArrayInputStream(bytes.toByteArray()))) {
      String segment = "";
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        assertThat(event.isError()).isFalse();
        if (event == EDIStreamEvent.START_SEGMENT) {
          segment = reader.getText();
        } else if (event == EDIStreamEvent.ELEMENT_DATA
            && segment.equals(tag)
            && reader.getLocation().getElementPosition() == 1) {
          numbers.add(reader.getText());
        }
      }
    }
    return numbers;
  }
}
