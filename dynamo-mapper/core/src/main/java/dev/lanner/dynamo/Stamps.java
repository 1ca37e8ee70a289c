package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the mapper writes into items by itself: version, times, counters.
final class Stamps {
  private static final AttributeValue ONE = AttributeValue.createN("1");

  private Stamps() {}

  /// The condition that an item is at the version that a record has.
  ///
  /// @param item attributes of the record
  /// @return `null` when the record has no version
  static <E> @Nullable Clause<E> atVersion(
      WrittenAttributes written, Map<String, AttributeValue> item) {
    String attribute = written.version();
    if (attribute == null) {
      return null;
    }
    DocumentPath path = DocumentPath.of(attribute);
    AttributeValue version = item.get(attribute);
    return version == null || version.n().equals("0")
        ? Clause.call("attribute_not_exists", path)
        : Clause.compare(path, " = ", version);
  }

  /// Stamps the attributes of a record that is about to be stored.
  ///
  /// @return whether they changed
  static boolean stamp(WrittenAttributes written, Map<String, AttributeValue> item, Instant now) {
    boolean changed = false;
    String version = written.version();
    if (version != null) {
      AttributeValue old = item.get(version);
      long next = Math.addExact(old == null ? 0 : Long.parseLong(old.n()), 1);
      item.put(version, AttributeValue.createN(Long.toString(next)));
      changed = true;
    }
    if (written.createdAt() != null && !item.containsKey(written.createdAt())) {
      item.put(written.createdAt(), text(now));
      changed = true;
    }
    if (written.updatedAt() != null) {
      item.put(written.updatedAt(), text(now));
      changed = true;
    }
    return changed;
  }

  /// The same for an item that is changed where it is.
  ///
  /// @param mayCreate whether there may be no item yet
  static <E> List<Update<E>> updates(WrittenAttributes written, Instant now, boolean mayCreate) {
    var updates = new ArrayList<Update<E>>();
    if (written.version() != null) {
      updates.add(new Update.Add<>(DocumentPath.of(written.version()), ONE));
    }
    if (written.createdAt() != null && mayCreate) {
      updates.add(new Update.Set<>(DocumentPath.of(written.createdAt()), text(now), true));
    }
    if (written.updatedAt() != null) {
      updates.add(new Update.Set<>(DocumentPath.of(written.updatedAt()), text(now), false));
    }
    written
        .counters()
        .forEach((attribute, rule) ->
            updates.add(new Update.Count<>(DocumentPath.of(attribute), rule.start(), rule.step())));
    return updates;
  }

  private static AttributeValue text(Instant now) {
    return AttributeValue.createS(KeyText.of(now, "The clock"));
  }
}
