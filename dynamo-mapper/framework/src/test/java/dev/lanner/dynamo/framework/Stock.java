package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.Change;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Takes the changes of all records of a table, a batch at once.
@Singleton
final class Stock {
  final List<List<Change<Warehouse>>> batches = new ArrayList<>();

  @OnDynamoDbStream(
      value = Warehouse.class,
      batchSize = 1000,
      batchingWindowSeconds = 5,
      startingPosition = OnDynamoDbStream.StartingPosition.TRIM_HORIZON)
  void changed(List<Change<Warehouse>> changes) {
    batches.add(changes);
  }
}
