package io.throughline.local.bench;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The floor of HL7 v2: HAPI parses each message, validating nothing, and all of it is dropped. */
final class HapiFloor implements Contender {
  private static final Pattern MESSAGE = Pattern.compile("(?=MSH\\|)");

  private final PipeParser parser;

  HapiFloor() {
    // Its close() stops threads of servers and clients, which this has none of.
    @SuppressWarnings("resource")
    HapiContext context = new DefaultHapiContext(new GenericModelClassFactory());
    context.setValidationContext(ValidationContextFactory.noValidation());
    parser = new PipeParser(context);
  }

  @Override
  public String name() {
    return "HAPI parsing (floor)";
  }

  @Override
  public void run(Load load) throws IOException {
    int records = 0;
    try {
      for (String text : MESSAGE.split(new String(load.bytes(), StandardCharsets.UTF_8))) {
        Message message = parser.parse(text);
        for (String name : message.getNames()) {
          records += name.startsWith("FT1") ? message.getAll(name).length : 0;
        }
      }
    } catch (HL7Exception e) {
      throw new IOException("HAPI refuses generated input", e);
    }
    if (records != load.records()) {
      throw new IOException("HAPI saw %d of %d records".formatted(records, load.records()));
    }
  }
}
