package io.throughline.exceptions.query;

import io.throughline.exceptions.stream.CasesStreams;
import io.throughline.exceptions.stream.Stores;
import io.throughline.http.Refusal;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/** Which instance has which case, as far as this one knows. */
public final class Owners {
  private final CasesStreams streams;
  private final String self;

  /**
   * Seen from an instance.
   *
   * @param self its address, host:port
   */
  public Owners(CasesStreams streams, String self) {
    this.streams = streams;
    this.self = self;
  }

  /**
   * Who has a case.
   *
   * @param address host:port
   * @param isHere whether it is this instance
   */
  public record Owner(String address, int partition, boolean isHere) {}

  /**
   * Who has a case, whether there is one of that id or not.
   *
   * @throws Refusal {@link Unavailable#REBALANCING} while nobody can tell
   */
  public Owner of(String caseId) throws Refusal {
    KeyQueryMetadata found;
    try {
      found = running().queryMetadataForKey(Stores.CASES, caseId, new StringSerializer());
    } catch (IllegalStateException e) {
      throw moving();
    }
    if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      throw moving();
    }
    String address = address(found.activeHost());
    return new Owner(address, found.partition(), address.equals(self));
  }

  /** The addresses of all other instances that have cases. */
  public Set<String> others() throws Refusal {
    Set<String> others = new TreeSet<>();
    try {
      for (StreamsMetadata instance : running().streamsMetadataForStore(Stores.CASES)) {
        others.add(address(instance.hostInfo()));
      }
    } catch (IllegalStateException e) {
      throw moving();
    }
    others.remove(self);
    return others;
  }

  private KafkaStreams running() throws Refusal {
    return streams.streams().orElseThrow(Owners::moving);
  }

  private static Refusal moving() {
    return Unavailable.REBALANCING.refusal("Nobody has the case now; ask again");
  }

  private static String address(HostInfo host) {
    return host.host() + ":" + host.port();
  }
}
