package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.TableClient;
import dev.lanner.framework.Function;
import dev.lanner.framework.Uses;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.model.Select;

// @start region="uses"
@Singleton
@Uses(tables = "notes", access = Uses.Access.READ)
final class Statistics {
  record Count(int notes) {}

  private final TableClient client;

  Statistics(TableClient client) {
    this.client = client;
  }

  @Function
  Count count() {
    String notes = client.name("notes");
    var response = client.dynamoDb().scan(scan -> scan.tableName(notes).select(Select.COUNT));
    return new Count(response.count());
  }
}
// @end
