package io.throughline.ingest.hl7.field;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;

/**
 * Takes fields apart with HAPI: components, subcomponents, escape sequences. It validates nothing
 * and knows no version's structures. HAPI makes a dozen objects of every field of a segment, so it
 * is given only the fields that are asked for, and of these only those in which a delimiter stands.
 */
public final class FieldParser {
  private final PipeParser parser;
  private final GenericMessage message;

  /** A parser, not thread-safe. */
  public FieldParser() {
    GenericModelClassFactory structures = new GenericModelClassFactory();
    // Its close() stops threads of servers and clients, which this has none of.
    @SuppressWarnings("resource")
    HapiContext context = new DefaultHapiContext(structures);
    context.setValidationContext(ValidationContextFactory.noValidation());
    parser = new PipeParser(context);
    message = new GenericMessage.UnknownVersion(structures);
    message.setParser(parser);
  }

  /**
   * One subcomponent of a field without repetitions, escape sequences resolved; empty when absent.
   *
   * @throws HL7Exception when HAPI cannot take the field apart
   */
  String subcomponent(String field, Encoding encoding, int component, int subcomponent)
      throws HL7Exception {
    if (isPlain(field, encoding)) {
      return component == 1 && subcomponent == 1 ? field : "";
    }
    Varies value = new Varies(message);
    parser.parse(value, field, hapi(encoding));
    String text = Terser.getPrimitive(value, component, subcomponent).getValue();
    return text == null ? "" : text;
  }

  private static EncodingCharacters hapi(Encoding encoding) {
    return new EncodingCharacters(
        encoding.field(),
        encoding.component(),
        encoding.repetition(),
        encoding.escape(),
        encoding.subcomponent());
  }

  private static boolean isPlain(String field, Encoding encoding) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == encoding.component() || c == encoding.subcomponent() || c == encoding.escape()) {
        return false;
      }
    }
    return true;
  }
}
