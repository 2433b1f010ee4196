package io.throughline.local.bench;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The floor: staedi splits the input into segments and elements, and all of it is dropped. */
final class StaediFloor implements Contender {
  private final EDIInputFactory factory = EDIInputFactory.newFactory();

  StaediFloor() {
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
  }

  @Override
  public String name() {
    return "staedi tokenizing (floor)";
  }

  @Override
  public void run(Load load) throws IOException {
    long claims = 0;
    try (EDIStreamReader reader =
        factory.createEDIStreamReader(new ByteArrayInputStream(load.bytes()), "ISO-8859-1")) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.START_SEGMENT) {
          String tag = reader.getText();
          claims += tag.equals("CLM") || tag.equals("CLP") ? 1 : 0;
        }
      }
    } catch (EDIStreamException e) {
      throw new IOException("staedi refuses generated input", e);
    }
    if (claims != load.records()) {
      throw new IOException("staedi saw %d of %d claims".formatted(claims, load.records()));
    }
  }
}
