package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.cache.CacheSettings;
import dev.lanner.dynamo.cache.CachingDynamoDb;
import dev.lanner.dynamo.test.FreshTables;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Code that the guide and the documentation show.
class CacheSnippets {
  @RegisterExtension final FreshTables tables = FreshTables.of(BookTable.SCHEMA);

  // @start region="cache"
  static TableClient cached(DynamoDbClient dynamoDb) {
    return TableClient.of(CachingDynamoDb.of(dynamoDb));
  }

  // @end

  // @start region="settings"
  static TableClient cachedBriefly(DynamoDbClient dynamoDb) {
    var settings =
        CacheSettings.usual()
            .withTtl(Duration.ofMinutes(1), Duration.ofSeconds(10))
            .withBytes(20_000_000, 4_000_000);
    return TableClient.of(CachingDynamoDb.of(dynamoDb, settings));
  }

  // @end

  @Test
  void readsBooks() {
    for (TableClient client :
        new TableClient[] {cached(tables.dynamoDb()), cachedBriefly(tables.dynamoDb())}) {
      var books = new BookTable(client.withNames(tables::name));
      Book book = books.put(new Book("ada", 1, "Notes", 3));

      assertThat(books.get("ada", 1)).contains(book);
    }
  }
}
