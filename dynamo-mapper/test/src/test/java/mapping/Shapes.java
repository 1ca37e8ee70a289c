package mapping;

import dev.lanner.dynamo.AttributeName;
import dev.lanner.dynamo.ConvertedBy;
import dev.lanner.dynamo.Extra;
import dev.lanner.dynamo.Item;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.Ttl;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the SDK's schemas have no word for: sealed types, records in records of their own type,
/// converters, attributes that no component names.
@Table("shapes")
record Shapes(
    @PartitionKey String id,
    Optional<Tree> tree,
    List<Shape> shapes,
    @Nullable Shape main,
    @ConvertedBy(CurrencyConverter.class) Currency currency,
    @ConvertedBy(CurrencyConverter.class) Optional<Currency> second,
    @AttributeName("named-otherwise") Optional<Set<Long>> numbers,
    @Ttl Optional<Instant> expires,
    Optional<AttributeValue> any,
    AttributeValue whatever,
    @Extra Map<String, AttributeValue> extra) {

  record Tree(int depth, Optional<Tree> child, List<Tree> branches, Map<String, Tree> named) {
    static Tree ofDepth(int depth) {
      return new Tree(
          depth,
          depth == 1 ? Optional.empty() : Optional.of(ofDepth(depth - 1)),
          List.of(),
          Map.of());
    }
  }

  sealed interface Shape {}

  record Circle(double radius, @Extra Map<String, AttributeValue> extra) implements Shape {}

  @Item("box")
  record Rectangle(double width, double height, Optional<Shape> inside) implements Shape {}

  sealed interface Curve extends Shape {}

  record Line(List<Double> points) implements Curve {}

  /// By the code that ISO 4217 gives it.
  static final class CurrencyConverter implements AttributeConverter<Currency> {
    @Override
    public AttributeValue transformFrom(Currency currency) {
      return AttributeValue.fromS(currency.getCurrencyCode());
    }

    @Override
    public Currency transformTo(AttributeValue value) {
      return Currency.getInstance(value.s());
    }

    @Override
    public EnhancedType<Currency> type() {
      return EnhancedType.of(Currency.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
      return AttributeValueType.S;
    }
  }
}
