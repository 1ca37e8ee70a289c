package dev.lanner.dynamo.processor;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Methods with `@OnDynamoDbStream`. The annotation is in a module that needs this one; here is one
/// of the same name with the same elements.
class StreamHandlerRulesTest {
  private static final String ANNOTATION =
      """
      package dev.lanner.dynamo.framework;
      public @interface OnDynamoDbStream {
        Class<?> value();
        int batchSize() default 100;
        int batchingWindowSeconds() default 0;
        int maximumRetryAttempts() default -1;
        int maximumRecordAgeSeconds() default -1;
        int parallelizationFactor() default 1;
      }
      """;

  private static final String SHOP =
      """
      @Table("shop")
      @TableSettings(stream = TableSettings.StreamView.NEW_AND_OLD_IMAGES)
      sealed interface Shop {
        @Key(partition = "ORDER#{id}", sort = "ORDER")
        record Order(String id, Address address) implements Shop {}
        @Key(partition = "ORDER#{order}", sort = "LINE#{number}")
        record Line(String order, int number) implements Shop {}
        record Address(String city) {}
      }
      """;

  private static final String NOTES =
      """
      @Table("notes")
      record Note(@PartitionKey String id) {}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"Shop.class", "Shop.Order.class", "Shop.Line.class", "Note.class"})
  void takesATableOrARecordOfOne(String type) {
    sources(handler(type, "").replace(" // !", ""), SHOP, NOTES).accepted();
  }

  @ParameterizedTest
  @CsvSource({
    "Shop.Address.class, Address",
    "String.class, String",
    "int.class, int",
    "Shop[].class, Shop[]"
  })
  void refusesWhatIsInNoTable(String type, String name) {
    sources(handler(type, ""), SHOP)
        .refused(
            "Fulfilment.changed handles the changes of %s, which is no table and no record of one. Name a type with @Table, or a record of the sealed interface that has it."
                .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE"})
  void refusesAStreamThatLeavesAnImageOut(String stream) {
    sources(handler("Shop.Line.class", ""), SHOP.replace("NEW_AND_OLD_IMAGES", stream))
        .refused(
            "Fulfilment.changed handles the changes of Shop, whose stream tells %s. A change needs both images: have the table say stream = StreamView.NEW_AND_OLD_IMAGES."
                .formatted(stream));
  }

  @ParameterizedTest
  @CsvSource({
    "batchSize, 0, An event has 1 to 10000 changes.",
    "batchSize, 10001, An event has 1 to 10000 changes.",
    "batchSize, -1, An event has 1 to 10000 changes.",
    "batchingWindowSeconds, -1, A batch can wait for 0 to 300 seconds.",
    "batchingWindowSeconds, 301, A batch can wait for 0 to 300 seconds.",
    "maximumRetryAttempts, -2, 'A batch can be delivered again 0 to 10000 times, or with -1 until its changes are too old.'",
    "maximumRetryAttempts, 10001, 'A batch can be delivered again 0 to 10000 times, or with -1 until its changes are too old.'",
    "maximumRecordAgeSeconds, -2, 'Changes can be delivered until they are 60 to 604800 seconds old, or with -1 for as long as the stream keeps them.'",
    "maximumRecordAgeSeconds, 0, 'Changes can be delivered until they are 60 to 604800 seconds old, or with -1 for as long as the stream keeps them.'",
    "maximumRecordAgeSeconds, 59, 'Changes can be delivered until they are 60 to 604800 seconds old, or with -1 for as long as the stream keeps them.'",
    "maximumRecordAgeSeconds, 604801, 'Changes can be delivered until they are 60 to 604800 seconds old, or with -1 for as long as the stream keeps them.'",
    "parallelizationFactor, 0, A shard can have 1 to 10 batches handled at once.",
    "parallelizationFactor, 11, A shard can have 1 to 10 batches handled at once.",
    "parallelizationFactor, -1, A shard can have 1 to 10 batches handled at once."
  })
  void refusesNumbersThatLambdaDoesNotTake(String element, int number, String sentence) {
    sources(handler("Note.class", ", %s = %d".formatted(element, number)), NOTES)
        .refused("Fulfilment.changed has %s = %d. %s".formatted(element, number, sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batchSize = 1, parallelizationFactor = 1",
        "batchSize = 10000, batchingWindowSeconds = 300, parallelizationFactor = 10",
        // AWS took 100 and 0 for a stream on 25 November 2025, whatever its API reference says:
        // localstack's snapshot of test_deletion_event_source_mapping_with_dynamodb.
        "batchSize = 100, batchingWindowSeconds = 0",
        "maximumRetryAttempts = 0, maximumRecordAgeSeconds = 60",
        "maximumRetryAttempts = 10000, maximumRecordAgeSeconds = 604800",
        "maximumRetryAttempts = -1, maximumRecordAgeSeconds = -1"
      })
  void takesNumbersThatLambdaTakes(String elements) {
    sources(handler("Note.class", ", " + elements).replace(" // !", ""), NOTES).accepted();
  }

  @Test
  void tellsAllThatIsWrongWithAHandler() {
    sources(
            """
            class Fulfilment {
              @dev.lanner.dynamo.framework.OnDynamoDbStream(value = String.class, batchSize = 0)
              void changed() {} // !
            }
            """)
        .refused(
            "Fulfilment.changed handles the changes of String, which is no table and no record of one. Name a type with @Table, or a record of the sealed interface that has it.",
            "Fulfilment.changed has batchSize = 0. An event has 1 to 10000 changes.");
  }

  @Test
  void writesTheTablesNevertheless() {
    sources(
            """
            class Fulfilment {
              final NoteTable table = null;
              @dev.lanner.dynamo.framework.OnDynamoDbStream(value = Note.class, batchSize = 0)
              void changed() {} // !
            }
            """,
            NOTES)
        .refused("Fulfilment.changed has batchSize = 0. An event has 1 to 10000 changes.");
  }

  private static String handler(String type, String elements) {
    return """
    class Fulfilment {
      @dev.lanner.dynamo.framework.OnDynamoDbStream(value = %s%s)
      void changed() {} // !
    }
    """
        .formatted(type, elements);
  }

  private static Sources sources(String handler, String... tables) {
    var texts = new ArrayList<>(List.of(ANNOTATION, handler));
    texts.addAll(List.of(tables));
    return Sources.of(texts.toArray(String[]::new));
  }
}
