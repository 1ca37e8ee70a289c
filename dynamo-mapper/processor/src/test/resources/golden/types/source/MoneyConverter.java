package parts;

import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class MoneyConverter implements AttributeConverter<Money> {
  @Override
  public AttributeValue transformFrom(Money money) {
    return AttributeValue.fromN(Long.toString(money.cents()));
  }

  @Override
  public Money transformTo(AttributeValue value) {
    return new Money(Long.parseLong(value.n()));
  }

  @Override
  public EnhancedType<Money> type() {
    return EnhancedType.of(Money.class);
  }

  @Override
  public AttributeValueType attributeValueType() {
    return AttributeValueType.N;
  }
}
