package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.framework.Warehouse.Parcel;
import dev.lanner.framework.Idempotent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Handles each change once, however often it is delivered.
@Singleton
@Idempotent
final class Scales {
  final List<String> handled = new ArrayList<>();

  @OnDynamoDbStream(Parcel.class)
  void changed(Change<Parcel> change) {
    handled.add(change.record().eventId());
  }
}
