package shop;

import dev.lanner.dynamo.ChangeRecord;
import dev.lanner.local.tables.LocalTables;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// The stream of a table in DynamoDB Local.
final class TableStream implements AutoCloseable {
  private static final int MOST_CALLS = 1000;

  private final DynamoDbStreamsClient streams;
  private final String arn;

  private TableStream(DynamoDbStreamsClient streams, String arn) {
    this.streams = streams;
    this.arn = arn;
  }

  static TableStream of(DynamoDbClient dynamoDb, String table) {
    dynamoDb.updateTable(update ->
        update
            .tableName(table)
            .streamSpecification(stream ->
                stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    String arn = dynamoDb.describeTable(each -> each.tableName(table)).table().latestStreamArn();
    var streams =
        DynamoDbStreamsClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(LocalTables.shared().endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    return new TableStream(streams, arn);
  }

  /// Reads from the beginning until there are so many.
  List<ChangeRecord> read(int count) {
    var records = new ArrayList<ChangeRecord>();
    for (Shard shard :
        streams.describeStream(stream -> stream.streamArn(arn)).streamDescription().shards()) {
      String iterator =
          streams
              .getShardIterator(from ->
                  from.streamArn(arn)
                      .shardId(shard.shardId())
                      .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      for (int i = 0; i < MOST_CALLS && iterator != null && records.size() < count; i++) {
        String at = iterator;
        var response = streams.getRecords(from -> from.shardIterator(at));
        response.records().forEach(record -> records.add(ChangeRecord.of(record)));
        iterator = response.nextShardIterator();
      }
    }
    return records;
  }

  @Override
  public void close() {
    streams.close();
  }
}
