package dev.lanner.dynamo;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// How tables are reached: the SDK's client, the names of tables where they are deployed, the clock
/// of what the mapper writes, and who hears of consumed capacity. Threads share it.
public final class TableClient {
  private final DynamoDbClient dynamoDb;
  private final UnaryOperator<String> names;
  private final InstantSource clock;
  private final Retries retries;
  private final @Nullable Consumer<ConsumedCapacity> meter;

  private TableClient(
      DynamoDbClient dynamoDb,
      UnaryOperator<String> names,
      InstantSource clock,
      Retries retries,
      @Nullable Consumer<ConsumedCapacity> meter) {
    this.dynamoDb = dynamoDb;
    this.names = names;
    this.clock = clock;
    this.retries = retries;
    this.meter = meter;
  }

  /// Tables under their own names, the system's clock, and nobody who hears of capacity.
  ///
  /// @param dynamoDb of whoever calls this, who closes it
  public static TableClient of(DynamoDbClient dynamoDb) {
    return new TableClient(
        dynamoDb, UnaryOperator.identity(), InstantSource.system(), Retries.usual(), null);
  }

  /// The same with other names.
  ///
  /// @param names the deployed name, or the ARN, of each table by the name in {@link Table}
  public TableClient withNames(UnaryOperator<String> names) {
    return new TableClient(dynamoDb, names, clock, retries, meter);
  }

  /// The same with another clock.
  public TableClient withClock(InstantSource clock) {
    return new TableClient(dynamoDb, names, clock, retries, meter);
  }

  /// The same with other limits for batches.
  public TableClient withRetries(Retries retries) {
    return new TableClient(dynamoDb, names, clock, retries, meter);
  }

  /// The same, which tells somebody, such as a {@link CapacityMeter}, what every call consumed. It
  /// costs no capacity to ask.
  public TableClient withMeter(Consumer<ConsumedCapacity> meter) {
    return new TableClient(dynamoDb, names, clock, retries, meter);
  }

  /// The SDK's client.
  public DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  /// The deployed name of a table.
  ///
  /// @param table the name in {@link Table}
  public String name(String table) {
    return names.apply(table);
  }

  /// The clock of what is written.
  public InstantSource clock() {
    return clock;
  }

  Retries retries() {
    return retries;
  }

  /// What requests ask for.
  ReturnConsumedCapacity capacity() {
    return meter == null ? ReturnConsumedCapacity.NONE : ReturnConsumedCapacity.INDEXES;
  }

  /// Of a response that says itself whether it read or wrote, as those of transactions do.
  void consumed(@Nullable ConsumedCapacity capacity) {
    if (meter != null && capacity != null) {
      meter.accept(capacity);
    }
  }

  /// Of a response to a read. DynamoDB leaves out what kind of units they are.
  void consumedReading(@Nullable ConsumedCapacity capacity) {
    if (meter != null && capacity != null) {
      meter.accept(capacity.toBuilder().readCapacityUnits(capacity.capacityUnits()).build());
    }
  }

  /// Of a response to a write. DynamoDB leaves out what kind of units they are.
  void consumedWriting(@Nullable ConsumedCapacity capacity) {
    if (meter != null && capacity != null) {
      meter.accept(capacity.toBuilder().writeCapacityUnits(capacity.capacityUnits()).build());
    }
  }
}
