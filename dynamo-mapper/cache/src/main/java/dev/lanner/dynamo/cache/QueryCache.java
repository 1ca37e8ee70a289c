package dev.lanner.dynamo.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Results of queries and scans, by all that their requests say except whether somebody wants to
/// know what they consume: from memory, they consume nothing.
final class QueryCache {
  private final Cache<DynamoDbRequest, Result> results;

  private record Result(DynamoDbResponse response, int weight) {}

  QueryCache(CacheSettings settings) {
    results =
        Caffeine.newBuilder()
            .maximumWeight(settings.queryBytes())
            .<DynamoDbRequest, Result>weigher((_, result) -> result.weight())
            .expireAfterWrite(settings.queryTtl())
            .ticker(settings::nanos)
            // Lambda freezes other threads between invocations.
            .executor(Runnable::run)
            .build();
  }

  @Nullable QueryResponse find(QueryRequest request) {
    return find(plain(request)) instanceof QueryResponse response ? response : null;
  }

  @Nullable ScanResponse find(ScanRequest request) {
    return find(plain(request)) instanceof ScanResponse response ? response : null;
  }

  private @Nullable DynamoDbResponse find(DynamoDbRequest request) {
    Result result = results.getIfPresent(request);
    return result == null ? null : result.response();
  }

  void keep(QueryRequest request, QueryResponse response) {
    results.put(
        plain(request),
        new Result(
            response.toBuilder().consumedCapacity((ConsumedCapacity) null).build(),
            Weights.ofItems(response.items())));
  }

  void keep(ScanRequest request, ScanResponse response) {
    results.put(
        plain(request),
        new Result(
            response.toBuilder().consumedCapacity((ConsumedCapacity) null).build(),
            Weights.ofItems(response.items())));
  }

  private static DynamoDbRequest plain(QueryRequest request) {
    return request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.NONE).build();
  }

  private static DynamoDbRequest plain(ScanRequest request) {
    return request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.NONE).build();
  }

  /// Forgets everything.
  void clear() {
    results.invalidateAll();
  }
}
