// Generated from bank.Account by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Account} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class AccountSchema extends ItemSchema<Account> {
  static final TableModel TABLE =
      new TableModel(
          "accounts",
          new TableModel.KeyModel(List.of("id"), List.of()),
          List.of(
              new TableModel.IndexModel("by-owner", new TableModel.KeyModel(List.of("owner"),
                  List.of()), false, Index.Projection.ALL, List.of())),
          Map.ofEntries(Map.entry("id", TableModel.KeyType.S),
              Map.entry("owner", TableModel.KeyType.S)),
          "closed",
          "NEW_AND_OLD_IMAGES");

  public static final AccountSchema INSTANCE = new AccountSchema();

  private AccountSchema() {
    super(
        Account.class,
        TABLE,
        new WrittenAttributes("version", null, null, Map.of()),
        List.of("id", "owner", "version", "closed"),
        List.of("id", "owner", "version"));
  }

  @Override
  public Account readAttributes(Map<String, AttributeValue> attributes) {
    return new Account(
        required(attributes, "id", TextCodecs.OfString.CODEC, "Account.id"),
        required(attributes, "owner", TextCodecs.OfString.CODEC, "Account.owner"),
        required(attributes, "version", NumberCodecs.OfLong.CODEC, "Account.version"),
        Optional.ofNullable(optional(attributes, "closed", NumberCodecs.OfEpochSecond.CODEC,
            "Account.closed")));
  }

  @Override
  public void writeAttributes(Account record, Map<String, AttributeValue> attributes) {
    put(attributes, "id", TextCodecs.OfString.CODEC, record.id(), "Account.id");
    put(attributes, "owner", TextCodecs.OfString.CODEC, record.owner(), "Account.owner");
    put(attributes, "version", NumberCodecs.OfLong.CODEC, record.version(), "Account.version");
    putOptional(attributes, "closed", NumberCodecs.OfEpochSecond.CODEC,
        record.closed().orElse(null), "Account.closed");
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "owner" -> TextCodecs.OfString.CODEC;
      case "version" -> NumberCodecs.OfLong.CODEC;
      case "closed" -> NumberCodecs.OfEpochSecond.CODEC;
      default -> null;
    };
  }
}
