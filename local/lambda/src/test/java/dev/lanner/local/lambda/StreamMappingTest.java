package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StreamMappingTest {
  private static final TableModels TABLES =
      new TableModels(
          new JsonMapper()
              .readTree(
                  """
                  [{"name": "shop", "type": "shop.Shop", "settings": {"stream": "NEW_AND_OLD_IMAGES"},
                    "records": [{"name": "shop.Shop.Order"}, {"name": "shop.Shop.Line"}]},
                   {"name": "carts", "type": "shop.Cart", "settings": {}, "records": [{"name": "shop.Cart"}]}]
                  """)
              .valueStream()
              .toList());

  private static final String STREAM = "dev.lanner.dynamo.framework.OnDynamoDbStream";

  @Test
  void listensToTheTableOfATypeOrOfARecord() {
    assertThat(mappings(STREAM, Map.of("value", "shop.Shop")))
        .extracting(StreamMapping::table)
        .containsExactly("shop");
    assertThat(mappings(STREAM, Map.of("value", "shop.Shop.Line")))
        .extracting(StreamMapping::table)
        .containsExactly("shop");
  }

  @Test
  void isAsTheAnnotationSays() {
    var values =
        Map.of(
            "value", "shop.Shop",
            "batchSize", "7",
            "batchingWindowSeconds", "3",
            "startingPosition", "TRIM_HORIZON",
            "maximumRetryAttempts", "2",
            "maximumRecordAgeSeconds", "90",
            "parallelizationFactor", "4");

    assertThat(mappings(STREAM, values).getFirst())
        .returns(7, StreamMapping::batchSize)
        .returns(Duration.ofSeconds(3), StreamMapping::batchingWindow)
        .returns(true, StreamMapping::fromOldest)
        .returns(2, StreamMapping::maximumRetryAttempts)
        .returns(Duration.ofSeconds(90), StreamMapping::maximumRecordAge)
        .returns("shop.Fulfilment.changed", StreamMapping::handler);
  }

  @Test
  void triesForAsLongAsAStreamKeepsARecord() {
    var values =
        Map.of("value", "shop.Shop", "maximumRetryAttempts", "-1", "maximumRecordAgeSeconds", "-1");

    assertThat(mappings(STREAM, values).getFirst())
        .returns(-1, StreamMapping::maximumRetryAttempts)
        .returns(Duration.ofDays(1), StreamMapping::maximumRecordAge);
  }

  @Test
  void saysWhatToChangeWhereThereIsNoStream() {
    assertRefused(
        STREAM,
        "shop.Cart",
        "shop.Fulfilment.changed handles the changes of the table carts, which has no stream. Add @TableSettings(stream = StreamView.NEW_AND_OLD_IMAGES) to shop.Cart.");
  }

  @Test
  void saysWhatToChangeWhereThereIsNoTable() {
    assertRefused(
        STREAM,
        "shop.Shelf",
        "shop.Fulfilment.changed handles the changes of shop.Shelf, which is no table of this application and no record of one. Name a type with @Table, and check that lanner-dynamo-mapper-processor is among the annotation processors of its module.");
  }

  @Test
  void leavesEventSourcesThatItDoesNotHaveToPeople() {
    var function =
        function("event", "dev.lanner.framework.events.OnSqs", Map.of("value", "orders"));
    var model = new FunctionModel(List.of(function));

    assertThat(StreamMapping.all(model, TABLES)).isEmpty();
    assertThat(AbsentSource.all(model))
        .extracting(AbsentSource::sentence)
        .containsExactly(
            "shop.Fulfilment.changed gets nothing here, as a local run has no @OnSqs orders. Send it an event: ./mvnw lanner:invoke -Dfunction=fulfilment -Devent=event.json");
  }

  @Test
  void hasNothingToSayOfStreams() {
    var function = function("event", STREAM, Map.of("value", "shop.Shop"));

    assertThat(AbsentSource.all(new FunctionModel(List.of(function)))).isEmpty();
  }

  @Test
  void leavesFunctionsOfOtherKindsAlone() {
    var socket = function("websocket", "shop.OnQueue", Map.of());

    assertThat(StreamMapping.all(new FunctionModel(List.of(socket)), TABLES)).isEmpty();
  }

  private static void assertRefused(String annotation, String type, String message) {
    assertThatThrownBy(() -> mappings(annotation, Map.of("value", type)))
        .isInstanceOf(LocalRunException.class)
        .hasMessage(message);
  }

  private static List<StreamMapping> mappings(String annotation, Map<String, String> values) {
    return StreamMapping.all(
        new FunctionModel(List.of(function("event", annotation, values))), TABLES);
  }

  private static FunctionModel.Entry function(
      String kind, String annotation, Map<String, String> values) {
    return new FunctionModel.Entry(
        "fulfilment",
        "shop.FulfilmentFunction",
        kind,
        List.of(),
        List.of(),
        FunctionModel.Settings.NONE,
        List.of(),
        List.of(
            new FunctionModel.Source(
                annotation, values, List.of("aws:dynamodb"), "shop.Fulfilment.changed")),
        false,
        null);
  }
}
