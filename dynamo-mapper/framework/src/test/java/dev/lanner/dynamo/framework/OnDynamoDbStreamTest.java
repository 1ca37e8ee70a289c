package dev.lanner.dynamo.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.framework.Warehouse.Order;
import dev.lanner.dynamo.framework.Warehouse.Parcel;
import dev.lanner.dynamo.test.FreshTables;
import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.test.InMemoryIdempotencyStore;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.local.tables.TableStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Handlers of changes, which come from the streams of real tables.
class OnDynamoDbStreamTest {
  private static final String NONE = "{\"batchItemFailures\":[]}";

  @RegisterExtension final FreshTables tables = FreshTables.of(WarehouseTable.SCHEMA);
  @RegisterExtension final LannerExtension app = new LannerExtension();

  private WarehouseTable warehouse;
  private TableStream stream;

  @BeforeEach
  void beginStream() {
    warehouse = new WarehouseTable(tables.client());
    stream = tables.stream("warehouse");
  }

  // @start region="test"
  @Test
  void handlesEachChangeOfARecord() {
    var order = warehouse.order().put(new Order("7", "Bern", 1));
    warehouse.order().put(new Order(order.id(), "Basel", 1));
    warehouse.order().put(new Order(order.id(), "Basel", 2));
    warehouse.order().delete(WarehouseOrderItems.key(order.id()));

    String answer = app.invoke(FulfilmentFunction.class, stream.event(4));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(app.bean(Fulfilment.class).tasks())
        .containsExactly("pack 7", "readdress 7 to Basel", "stop 7");
  }

  // @end

  @Test
  void leavesOutChangesOfOtherRecordsOfTheTable() {
    warehouse.parcel().put(new Parcel("7", 1, 500));
    warehouse.order().put(new Order("7", "Bern", 1));

    String answer = app.invoke(FulfilmentFunction.class, stream.event(2));

    assertThat(answer).isEqualTo(NONE);
    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("pack 7");
  }

  @Test
  void handsTheChangesOfAllRecordsToAHandlerOfTheTable() {
    var order = new Order("7", "Bern", 1);
    var parcel = new Parcel("7", 1, 500);
    warehouse.order().put(order);
    warehouse.parcel().put(parcel);

    app.invoke(StockFunction.class, stream.event(2));

    assertThat(app.bean(Stock.class).batches).hasSize(1);
    assertThat(app.bean(Stock.class).batches.getFirst())
        .extracting(change -> ((Change.Inserted<Warehouse>) change).now())
        .containsExactly(order, parcel);
  }

  @Test
  void reportsAChangeThatDoesNotFitItsRecordAndStopsThere() {
    warehouse.order().put(new Order("1", "Bern", 1));
    tables
        .dynamoDb()
        .putItem(put ->
            put.tableName(tables.name("warehouse"))
                .item(
                    Map.of(
                        "pk", AttributeValue.createS("ORDER#2"),
                        "sk", AttributeValue.createS("ORDER"),
                        "type", AttributeValue.createS("Order"),
                        "id", AttributeValue.createS("2"))));
    warehouse.order().put(new Order("3", "Bern", 1));
    List<JsonNode> records = next(3);

    String answer = app.invoke(FulfilmentFunction.class, TableStream.event(records));

    String second = records.get(1).path("dynamodb").path("SequenceNumber").stringValue();
    assertThat(answer)
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + second + "\"}]}");
    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("pack 1");
  }

  @Test
  void handlesChangesThatATableWritesToKinesis() {
    warehouse.order().put(new Order("7", "Bern", 1));
    var json = new JsonMapper();
    var change = (ObjectNode) next(1).getFirst();
    change.put("tableName", tables.name("warehouse"));
    change.withObject("dynamodb").put("ApproximateCreationDateTime", 1_790_000_000_000L);
    ObjectNode record = json.createObjectNode().put("eventSource", "aws:kinesis");
    record
        .putObject("kinesis")
        .put("sequenceNumber", "49")
        .put("data", Base64.getEncoder().encodeToString(json.writeValueAsBytes(change)));

    String answer =
        app.invoke(FulfilmentFunction.class, TableStream.event(List.<JsonNode>of(record)));

    assertThat(answer).isEqualTo(NONE);
    assertThat(app.bean(Fulfilment.class).tasks()).containsExactly("pack 7");
  }

  @Test
  void knowsAChangeByItsEventNotByItsPlaceInAStream() {
    app.replace(IdempotencyStore.class, new InMemoryIdempotencyStore());
    warehouse.parcel().put(new Parcel("7", 1, 500));
    var change = (ObjectNode) next(1).getFirst();
    String event = TableStream.event(List.<JsonNode>of(change));

    app.invoke(ScalesFunction.class, event);
    app.invoke(ScalesFunction.class, event);
    ObjectNode ofAnotherStream = change.deepCopy().put("eventID", "another");
    app.invoke(ScalesFunction.class, TableStream.event(List.<JsonNode>of(ofAnotherStream)));

    assertThat(app.bean(Scales.class).handled)
        .containsExactly(change.path("eventID").stringValue(), "another");
  }

  @Test
  void failsWhenTheStreamLeavesImagesOut() {
    warehouse.order().put(new Order("7", "Bern", 1));
    var change = (ObjectNode) next(1).getFirst();
    change.withObject("dynamodb").remove("NewImage");

    assertThatThrownBy(() ->
            app.invoke(FulfilmentFunction.class, TableStream.event(List.<JsonNode>of(change))))
        .rootCause()
        .hasMessageContaining(change.path("eventID").stringValue())
        .hasMessageContaining("has no new image. Typed changes need a stream with the view type");
  }

  @Test
  void refusesEventsOfOtherSources() {
    assertThatThrownBy(() ->
            app.invoke(FulfilmentFunction.class, "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}"))
        .hasRootCauseMessage(
            "This function handles records of aws:dynamodb and of aws:kinesis, and the event is an SQS event. Have its event source mapping name the function of the handler, or add a method for the event source.");
  }

  private List<JsonNode> next(int count) {
    var records = new ArrayList<JsonNode>();
    while (records.size() < count) {
      records.addAll(stream.next(count - records.size()));
    }
    return records;
  }
}
