package io.throughline.local.reference;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.Endpoints;
import io.throughline.local.published.Publication;
import io.throughline.local.published.Published;
import io.throughline.local.published.VersionTakenException;
import io.throughline.reference.ReferenceData;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/**
 * The master data that a running cluster knows: what is in force, and every version that ever was.
 *
 * <pre>{@code
 * PublishedReference known = new PublishedReference(cluster.endpoints(), InstantSource.system());
 * known.publish(ReferenceDirectory.read(directory)).forEach(System.out::println);
 * }</pre>
 */
public final class PublishedReference {
  private static final ReferenceVersions KIND = new ReferenceVersions();

  private final Published<ReferenceData> published;

  /** Connects when something is asked. */
  public PublishedReference(Endpoints cluster, InstantSource clock) {
    this.published = new Published<>(cluster, clock, KIND);
  }

  /**
   * The record in force.
   *
   * @throws IOException when a server does not answer, or none is in force
   */
  public ReferenceRecord inForce() throws IOException {
    return published.inForce();
  }

  /**
   * The record of a version.
   *
   * @throws IOException when a server does not answer, or it was never published
   */
  public ReferenceRecord version(String version) throws IOException {
    return published.version(version);
  }

  /**
   * Puts master data in force.
   *
   * @return for people: what came of it, and what changed
   * @throws IOException when a server does not answer
   * @throws ReferenceFilesException when its version is published with other content
   */
  public List<String> publish(ReferenceDirectory directory) throws IOException {
    try {
      Publication<ReferenceData> publication = published.publish(directory.data());
      return publication.lines(KIND, ReferenceChanges::between);
    } catch (VersionTakenException e) {
      throw directory.refusedVersion(
          published.told(e, directory.data(), ReferenceChanges::between));
    }
  }

  /** Puts master data in force when none is; gives the version that is in force then. */
  public String ensure(ReferenceDirectory directory) throws IOException {
    return published.ensure(directory.data());
  }
}
