package io.throughline.wire;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;

/** What the Kafka serializers are told by configuration. */
final class Settings {
  private Settings() {}

  static SchemaSource registry(Map<String, ?> settings) {
    return SchemaSource.connect(required(settings, AvroSerializer.REGISTRY_URL).toString());
  }

  static Class<? extends SpecificRecord> valueType(Map<String, ?> settings) {
    Object type = required(settings, AvroDeserializer.VALUE_TYPE);
    try {
      Class<?> named =
          type instanceof Class<?> given
              ? given
              : Class.forName(
                  type.toString(), true, Thread.currentThread().getContextClassLoader());
      return named.asSubclass(SpecificRecord.class);
    } catch (ClassNotFoundException | ClassCastException e) {
      ConfigException refused =
          new ConfigException(AvroDeserializer.VALUE_TYPE, type, "is no class of Avro records");
      refused.initCause(e);
      throw refused;
    }
  }

  static void refuseKeys(boolean isKey) {
    if (isKey) {
      throw new ConfigException(
          "Keys of Throughline's topics are plain UTF-8: use Kafka's StringSerializer and StringDeserializer for them");
    }
  }

  private static Object required(Map<String, ?> settings, String key) {
    Object value = settings.get(key);
    if (value == null) {
      throw new ConfigException("Missing setting \"" + key + "\" of the Avro value serializer");
    }
    return value;
  }
}
