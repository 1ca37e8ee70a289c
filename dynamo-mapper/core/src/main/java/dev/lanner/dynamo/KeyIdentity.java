package dev.lanner.dynamo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keys as DynamoDB tells them apart: 1.50, which a client sends, is the 1.5 that comes back.
final class KeyIdentity {
  private KeyIdentity() {}

  static Map<String, AttributeValue> of(Map<String, AttributeValue> key) {
    var identity = new HashMap<>(key);
    identity.replaceAll((_, value) -> {
      String number = value.n();
      return number == null
          ? value
          : AttributeValue.createN(new BigDecimal(number).stripTrailingZeros().toPlainString());
    });
    return identity;
  }
}
