package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.TableDefinition;
import dev.lanner.dynamo.tools.ModelFiles;
import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.local.tables.LocalTables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A table in DynamoDB Local, of a model in `src/test/resources/transfer`.
public final class LocalTable implements AutoCloseable {
  public static final Path THINGS = Path.of("src/test/resources/transfer/things.json");
  public static final Path PRODUCTS = Path.of("src/test/resources/transfer/products.json");

  public final ModelTable model;
  public final String prefix = UUID.randomUUID() + "-";
  final String name;
  final DynamoDbClient client =
      DynamoDbClient.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .endpointOverride(LocalTables.shared().endpoint())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();

  public LocalTable(Path file) {
    this.model = ModelFiles.read(List.of(file)).getFirst();
    this.name = prefix + model.name();
    TableDefinition.of(model.table()).create(client, name);
  }

  public void put(List<Map<String, AttributeValue>> items) {
    for (int i = 0; i < items.size(); i += 25) {
      List<WriteRequest> writes =
          items.subList(i, Math.min(i + 25, items.size())).stream()
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
              .toList();
      client.batchWriteItem(request -> request.requestItems(Map.of(name, writes)));
    }
  }

  /// The items, of which sets have no order and numbers no way of writing.
  public Set<Map<String, Object>> items() {
    var items = new HashSet<Map<String, Object>>();
    client
        .scanPaginator(scan -> scan.tableName(name).consistentRead(true))
        .items()
        .forEach(item -> items.add(unordered(item)));
    return items;
  }

  static Map<String, Object> unordered(Map<String, AttributeValue> attributes) {
    var unordered = new HashMap<String, Object>();
    attributes.forEach((name, value) -> unordered.put(name, unordered(value)));
    return unordered;
  }

  private static Object unordered(AttributeValue value) {
    return switch (value.type()) {
      case SS -> Set.copyOf(value.ss());
      case N -> number(value.n());
      case NS -> value.ns().stream().map(LocalTable::number).collect(Collectors.toSet());
      case BS -> Set.copyOf(value.bs());
      case M -> unordered(value.m());
      case L -> {
        var elements = new ArrayList<Object>();
        value.l().forEach(element -> elements.add(unordered(element)));
        yield elements;
      }
      default -> value;
    };
  }

  // In lists and maps, DynamoDB Local keeps a number as it was written.
  private static BigDecimal number(String text) {
    return new BigDecimal(text).stripTrailingZeros();
  }

  @Override
  public void close() {
    client.deleteTable(table -> table.tableName(name));
    client.close();
  }
}
