package dev.lanner.dynamo.cache;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which item of which table.
///
/// @param table its name, also when a request has its ARN
/// @param key with numbers in one way of writing them
record ItemName(String table, Map<String, AttributeValue> key) {
  static ItemName of(String table, Map<String, AttributeValue> key) {
    var plain = HashMap.<String, AttributeValue>newHashMap(key.size());
    key.forEach((name, value) -> plain.put(name, plain(value)));
    return new ItemName(tableName(table), plain);
  }

  /// `arn:aws:dynamodb:region:account:table/name`.
  static String tableName(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }

  private static AttributeValue plain(AttributeValue value) {
    if (value.n() == null) {
      return value;
    }
    try {
      return AttributeValue.createN(new BigDecimal(value.n()).stripTrailingZeros().toString());
    } catch (NumberFormatException _) {
      // DynamoDB will say so.
      return value;
    }
  }
}
