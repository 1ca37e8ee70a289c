package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/// Keys as DynamoDB tells them.
final class Keys {
  private Keys() {}

  static KeyModel of(List<KeySchemaElement> schema) {
    var partition = new ArrayList<String>();
    var sort = new ArrayList<String>();
    for (KeySchemaElement element : schema) {
      (element.keyType() == KeyType.HASH ? partition : sort).add(element.attributeName());
    }
    return new KeyModel(partition, sort);
  }

  /// `pk and sk`, or `country, zip and street, number`.
  static String text(KeyModel key) {
    String partition = String.join(", ", key.partition());
    return key.sort().isEmpty() ? partition : partition + " and " + String.join(", ", key.sort());
  }
}
