package io.throughline.elasticsearch.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Sends bulks with Elastic's client; documents go out as the bytes they are. */
final class RestBulkTransport implements BulkTransport {
  /** How long Elasticsearch waits for a shard that is not there yet; less than the HTTP timeout. */
  private static final Time SHARD_TIMEOUT = Time.of(t -> t.time("20s"));

  private final ElasticsearchAddress address;
  private final String index;
  private final ElasticsearchAsyncClient client;

  RestBulkTransport(ElasticsearchAddress address, String index) {
    this.address = address;
    this.index = index;
    this.client = new ElasticsearchAsyncClient(address.transport());
  }

  @Override
  public CompletionStage<List<ItemAnswer>> send(List<DocumentWrite> writes) {
    BulkRequest request =
        BulkRequest.of(
            bulk ->
                bulk.index(index)
                    .timeout(SHARD_TIMEOUT)
                    .operations(writes.stream().map(RestBulkTransport::operation).toList()));
    return client
        .bulk(request)
        .handle(
            (response, failure) -> {
              if (failure != null) {
                throw new CompletionException(explained(failure));
              }
              return answers(response);
            });
  }

  private static BulkOperation operation(DocumentWrite write) {
    if (write.isDelete()) {
      return BulkOperation.of(
          o ->
              o.delete(
                  d ->
                      d.id(write.id()).version(write.version()).versionType(VersionType.External)));
    }
    BinaryData document = BinaryData.of(write.document(), ContentType.APPLICATION_JSON);
    return BulkOperation.of(
        o ->
            o.<BinaryData>index(
                i ->
                    i.id(write.id())
                        .version(write.version())
                        .versionType(VersionType.External)
                        .document(document)));
  }

  private static List<ItemAnswer> answers(BulkResponse response) {
    return response.items().stream().map(RestBulkTransport::answer).toList();
  }

  private static ItemAnswer answer(BulkResponseItem item) {
    return item.error() == null
        ? new ItemAnswer(item.status(), null, null)
        : new ItemAnswer(item.status(), item.error().type(), item.error().reason());
  }

  private static Throwable explained(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof ElasticsearchException answer) {
      return new BulkRefusedException(answer.status(), answer.error().type());
    }
    if (cause instanceof TransportException answer && answer.response() != null) {
      return new BulkRefusedException(answer.statusCode(), "without a body to tell more");
    }
    return cause;
  }

  /** For messages. */
  @Override
  public String toString() {
    return address + "/" + index;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
