// Generated from bank.Balance by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Balance} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class BalanceSchema extends ItemSchema<Balance> {
  static final TableModel TABLE =
      new TableModel(
          "balances",
          new TableModel.KeyModel(List.of("account"), List.of()),
          List.of(),
          Map.ofEntries(Map.entry("account", TableModel.KeyType.S)),
          null,
          null);

  public static final BalanceSchema INSTANCE = new BalanceSchema();

  private BalanceSchema() {
    super(
        Balance.class,
        TABLE,
        new WrittenAttributes("version", null, null, Map.of()),
        List.of("account", "amount", "version"),
        List.of("account", "amount", "version"));
  }

  @Override
  public Balance readAttributes(Map<String, AttributeValue> attributes) {
    return new Balance(
        required(attributes, "account", TextCodecs.OfString.CODEC, "Balance.account"),
        required(attributes, "amount", NumberCodecs.OfBigDecimal.CODEC, "Balance.amount"),
        required(attributes, "version", NumberCodecs.OfLong.CODEC, "Balance.version"));
  }

  @Override
  public void writeAttributes(Balance record, Map<String, AttributeValue> attributes) {
    put(attributes, "account", TextCodecs.OfString.CODEC, record.account(), "Balance.account");
    put(attributes, "amount", NumberCodecs.OfBigDecimal.CODEC, record.amount(), "Balance.amount");
    put(attributes, "version", NumberCodecs.OfLong.CODEC, record.version(), "Balance.version");
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "account" -> TextCodecs.OfString.CODEC;
      case "amount" -> NumberCodecs.OfBigDecimal.CODEC;
      case "version" -> NumberCodecs.OfLong.CODEC;
      default -> null;
    };
  }
}
