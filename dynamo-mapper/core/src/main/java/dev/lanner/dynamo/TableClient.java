package dev.lanner.dynamo;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/// How tables are reached: the SDK's client, whose credentials sign, the names of tables where they
/// are deployed, the clock of what the mapper writes, and who hears of consumed capacity. Threads
/// share it.
public final class TableClient {
  private final DynamoDbClient dynamoDb;
  private final @Nullable AwsCredentialsProvider credentials;
  private final UnaryOperator<String> names;
  private final InstantSource clock;
  private final Retries retries;
  private final @Nullable Consumer<ConsumedCapacity> meter;
  private final TableCalls calls;

  private TableClient(
      DynamoDbClient dynamoDb,
      @Nullable AwsCredentialsProvider credentials,
      UnaryOperator<String> names,
      InstantSource clock,
      Retries retries,
      @Nullable Consumer<ConsumedCapacity> meter) {
    this.dynamoDb = dynamoDb;
    this.credentials = credentials;
    this.names = names;
    this.clock = clock;
    this.retries = retries;
    this.meter = meter;
    this.calls = new TableCalls(dynamoDb, credentials, meter);
  }

  /// Tables under their own names, the system's clock, and nobody who hears of capacity.
  ///
  /// @param dynamoDb of whoever calls this, who closes it
  public static TableClient of(DynamoDbClient dynamoDb) {
    return new TableClient(
        dynamoDb, null, UnaryOperator.identity(), InstantSource.system(), Retries.usual(), null);
  }

  /// The same, whose requests are all signed with somebody else's credentials, such as those that a
  /// Cognito identity pool gives out for a user, whom a policy confines to his own rows. The SDK's
  /// client, with its connections, is shared, so this is made anew for each caller; {@link
  /// #dynamoDb} itself knows nothing of it.
  ///
  /// @param caller asked for each request
  public TableClient withCredentials(AwsCredentialsProvider caller) {
    return new TableClient(dynamoDb, caller, names, clock, retries, meter);
  }

  /// The same with other names.
  ///
  /// @param names the deployed name, or the ARN, of each table by the name in {@link Table}
  public TableClient withNames(UnaryOperator<String> names) {
    return new TableClient(dynamoDb, credentials, names, clock, retries, meter);
  }

  /// The same with another clock.
  public TableClient withClock(InstantSource clock) {
    return new TableClient(dynamoDb, credentials, names, clock, retries, meter);
  }

  /// The same with other limits for batches.
  public TableClient withRetries(Retries retries) {
    return new TableClient(dynamoDb, credentials, names, clock, retries, meter);
  }

  /// The same, which tells somebody, such as a {@link CapacityMeter}, what every call consumed. It
  /// costs no capacity to ask.
  public TableClient withMeter(Consumer<ConsumedCapacity> meter) {
    return new TableClient(dynamoDb, credentials, names, clock, retries, meter);
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

  TableCalls calls() {
    return calls;
  }
}
