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
import io.throughline.elasticsearch.connection.NoAnswerException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Sends bulks with Elastic's client; documents go out as the bytes they are. */
final class RestBulkTransport implements BulkTransport {
  private final ElasticsearchAddress address;
  private final String index;
  private final ElasticsearchAsyncClient client;

  /**
   * How long Elasticsearch waits for a shard that is not there yet. Less than the request waits, so
   * that it is Elasticsearch that says what is missing.
   */
  private final Time shardTimeout;

  RestBulkTransport(ElasticsearchAddress address, String index) {
    this.address = address;
    this.index = index;
    this.client = new ElasticsearchAsyncClient(address.transport());
    this.shardTimeout = Time.of(t -> t.time(address.patience().toMillis() / 3 + "ms"));
  }

  @Override
  public CompletionStage<List<ItemAnswer>> send(List<DocumentWrite> writes) {
    BulkRequest request =
        BulkRequest.of(
            bulk ->
                bulk.index(index)
                    .timeout(shardTimeout)
                    .operations(writes.stream().map(RestBulkTransport::operation).toList()));
    CompletableFuture<List<ItemAnswer>> answers = new CompletableFuture<>();
    client
        .bulk(request)
        .thenApply(RestBulkTransport::answers)
        .whenComplete(
            (items, failure) -> {
              if (failure == null) {
                answers.complete(items);
              } else {
                answers.completeExceptionally(explained(failure));
              }
            });
    return answers;
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

  private static IOException explained(Throwable failure) {
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
    return new NoAnswerException(cause);
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
