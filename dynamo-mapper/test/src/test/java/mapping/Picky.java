package mapping;

import dev.lanner.dynamo.ConvertedBy;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A component whose converter does not take everything.
@Table("picky")
record Picky(@PartitionKey String id, @ConvertedBy(PositiveConverter.class) int number) {

  /// Makes nothing of zero, and fails for less.
  static final class PositiveConverter implements AttributeConverter<Integer> {
    @Override
    public AttributeValue transformFrom(Integer number) {
      if (number < 0) {
        throw new IllegalArgumentException("It is negative.");
      }
      return number == 0 ? null : AttributeValue.fromN(number.toString());
    }

    @Override
    public Integer transformTo(AttributeValue value) {
      return Integer.valueOf(value.n());
    }

    @Override
    public EnhancedType<Integer> type() {
      return EnhancedType.of(Integer.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
      return AttributeValueType.N;
    }
  }
}
