package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ItemSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Makes typed changes of what streams tell. Threads share it.
///
/// It needs both images of an item, the stream view type `NEW_AND_OLD_IMAGES`; Kinesis data streams
/// always have both.
///
/// @param <T> the record, or the sealed interface of a table with several
public final class ChangeReader<T> {
  private final ItemSchema<T> schema;
  private final @Nullable String table;

  private ChangeReader(ItemSchema<T> schema, @Nullable String table) {
    this.schema = schema;
    this.table = table;
  }

  /// Reads changes of items of a schema: `ShopTable.SCHEMA` for all records of a table,
  /// `ShopOrderItems.SCHEMA` for those of one.
  public static <T> ChangeReader<T> of(ItemSchema<T> schema) {
    return new ChangeReader<>(schema, null);
  }

  /// The same, which leaves out changes of other tables: for Kinesis data streams that several send
  /// to.
  ///
  /// @param deployedName as the stream tells it
  public ChangeReader<T> ofTable(String deployedName) {
    return new ChangeReader<>(schema, deployedName);
  }

  /// The changes in the event of a Lambda function, in their order, which is that in which they
  /// happened to each item.
  ///
  /// @param event UTF-8 JSON
  /// @throws UnreadableChangeException when a change cannot be read. To know which, and to go on
  ///   with the others, take {@link ChangeRecord#ofEvent} and read them one by one.
  public List<Change<T>> readEvent(byte[] event) {
    var changes = new ArrayList<Change<T>>();
    for (ChangeRecord each : ChangeRecord.ofEvent(event)) {
      read(each).ifPresent(changes::add);
    }
    return changes;
  }

  /// A change.
  ///
  /// @return empty when it is of another table, or of another record of the table than the schema's
  /// @throws UnreadableChangeException when an image is missing, or does not fit. The schema of a
  ///   sealed interface fits none of a record that is not its.
  public Optional<Change<T>> read(ChangeRecord change) {
    if (table != null && !table.equals(change.table())) {
      return Optional.empty();
    }
    return switch (change.event()) {
      case INSERT -> {
        var now = image(change, change.now(), "new");
        yield is(now) ? Optional.of(new Change.Inserted<>(change, item(change, now))) : none();
      }
      case MODIFY ->
          modified(
              change, image(change, change.before(), "old"), image(change, change.now(), "new"));
      case REMOVE -> {
        var before = image(change, change.before(), "old");
        yield is(before) ? Optional.of(new Change.Removed<>(change, item(change, before))) : none();
      }
      case EXPIRE -> {
        var before = image(change, change.before(), "old");
        yield is(before) ? Optional.of(new Change.Expired<>(change, item(change, before))) : none();
      }
    };
  }

  private Optional<Change<T>> modified(
      ChangeRecord change, Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
    // For a reader of one record, an item that becomes one comes, and one that ceases to be goes.
    if (is(before) && is(now)) {
      return Optional.of(
          new Change.Modified<>(
              change, item(change, before), item(change, now), ChangedPaths.between(before, now)));
    }
    if (is(now)) {
      return Optional.of(new Change.Inserted<>(change, item(change, now)));
    }
    return is(before) ? Optional.of(new Change.Removed<>(change, item(change, before))) : none();
  }

  private static <T> Optional<Change<T>> none() {
    return Optional.empty();
  }

  /// Whether an item is one of the record.
  private boolean is(Map<String, AttributeValue> image) {
    for (Map.Entry<String, AttributeValue> constant : schema.constants().entrySet()) {
      if (!constant.getValue().equals(image.get(constant.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, AttributeValue> image(
      ChangeRecord change, @Nullable Map<String, AttributeValue> image, String which) {
    if (image == null) {
      throw new UnreadableChangeException(
          "The change with the event id %s (%s) has no %s image. Typed changes need a stream with the view type NEW_AND_OLD_IMAGES; the table's StreamSpecification sets it."
              .formatted(change.eventId(), change.event(), which));
    }
    return image;
  }

  private T item(ChangeRecord change, Map<String, AttributeValue> image) {
    try {
      return schema.readAttributes(image);
    } catch (ItemMappingException e) {
      throw new UnreadableChangeException(
          "The change with the event id %s has an item that does not fit: %s"
              .formatted(change.eventId(), e.getMessage()),
          e);
    }
  }
}
