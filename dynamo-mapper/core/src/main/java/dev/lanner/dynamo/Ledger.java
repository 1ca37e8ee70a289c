package dev.lanner.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.dynamo.internal.AttributeBytes;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.spi.TableModel.KeyType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Which change of each source item was applied, and what was derived from it; {@link DerivedTable}
/// says why.
///
/// An entry is the item `source`, the derivation's name and a digest of the source's key;
/// `position`; `keys`, those of derived items; and `expires`, when there are none.
final class Ledger {
  static final List<Map<String, AttributeValue>> NO_KEYS = List.of();

  private static final String SOURCE = "source";
  private static final String POSITION = "position";
  private static final String KEYS = "keys";
  private static final String EXPIRES = "expires";

  private final TableClient client;
  private final String table;
  private final String derivation;
  private final Duration retention;

  Ledger(TableClient client, String table, String derivation, Duration retention) {
    this.client = client;
    this.table = table;
    this.derivation = derivation;
    this.retention = retention;
  }

  /// What was applied.
  ///
  /// @param keys of derived items
  record Entry(String position, List<Map<String, AttributeValue>> keys) {}

  Ledger withRetention(Duration other) {
    return new Ledger(client, table, derivation, other);
  }

  static TableDefinition definition(String name) {
    return new TableDefinition(
        new TableModel(
            name,
            new KeyModel(List.of(SOURCE), List.of()),
            List.of(),
            Map.of(SOURCE, KeyType.S),
            EXPIRES,
            null));
  }

  /// The entry's key. Keys of items may be longer than a key may be that holds them, so it has a
  /// digest of theirs.
  String source(Map<String, AttributeValue> keys) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(derivation.getBytes(UTF_8));
      byte[] hash = digest.digest(AttributeBytes.write(keys));
      return derivation + "#" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  @Nullable Entry read(String source) {
    var response =
        client
            .calls()
            .getItem(
                GetItemRequest.builder()
                    .tableName(client.name(table))
                    .key(Map.of(SOURCE, AttributeValue.createS(source)))
                    .consistentRead(true));
    if (!response.hasItem()) {
      return null;
    }
    var keys = new ArrayList<Map<String, AttributeValue>>();
    AttributeValue written = response.item().get(KEYS);
    if (written != null) {
      written.l().forEach(key -> keys.add(key.m()));
    }
    AttributeValue position = response.item().get(POSITION);
    if (position == null) {
      throw new IllegalStateException(
          "The table %s has an item without the attribute %s. It has to be the ledger's own."
              .formatted(client.name(table), POSITION));
    }
    return new Entry(position.s(), keys);
  }

  /// The write that moves an entry on.
  ///
  /// @param before what it has to be still; `null` when there has to be none
  TransactWriteItem write(
      String source,
      String position,
      @Nullable Entry before,
      List<Map<String, AttributeValue>> keys) {
    var item = new HashMap<String, AttributeValue>();
    item.put(SOURCE, AttributeValue.createS(source));
    item.put(POSITION, AttributeValue.createS(position));
    if (keys.isEmpty()) {
      long expires = client.clock().instant().plus(retention).getEpochSecond();
      item.put(EXPIRES, AttributeValue.createN(Long.toString(expires)));
    } else {
      item.put(KEYS, AttributeValue.createL(keys.stream().map(AttributeValue::createM).toList()));
    }
    var put = Put.builder().tableName(client.name(table)).item(item);
    if (before == null) {
      put.conditionExpression("attribute_not_exists(#s)")
          .expressionAttributeNames(Map.of("#s", SOURCE));
    } else {
      put.conditionExpression("#p = :p")
          .expressionAttributeNames(Map.of("#p", POSITION))
          .expressionAttributeValues(Map.of(":p", AttributeValue.createS(before.position())));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
