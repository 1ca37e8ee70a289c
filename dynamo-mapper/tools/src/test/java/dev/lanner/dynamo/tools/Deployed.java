package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.TableDefinition;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// Tables as DynamoDB tells of them.
final class Deployed {
  static final ContinuousBackupsDescription BACKUPS = backups(PointInTimeRecoveryStatus.ENABLED);

  private Deployed() {}

  /// A table made of the request that the model makes, with some of it changed.
  static DeployedTable of(ModelTable model, UnaryOperator<CreateTableRequest.Builder> change) {
    String ttl = model.table().ttl();
    return new DeployedTable(table(model, change), ttl == null ? off() : on(ttl), BACKUPS);
  }

  static DeployedTable of(ModelTable model, TimeToLiveDescription ttl) {
    return new DeployedTable(table(model, UnaryOperator.identity()), ttl, BACKUPS);
  }

  static TableDescription table(
      ModelTable model, UnaryOperator<CreateTableRequest.Builder> change) {
    var builder = TableDefinition.of(model.table()).request(model.name()).toBuilder();
    CreateTableRequest request = change.apply(builder).build();
    return TableDescription.builder()
        .attributeDefinitions(request.attributeDefinitions())
        .keySchema(request.keySchema())
        .globalSecondaryIndexes(
            request.globalSecondaryIndexes().stream()
                .map(index ->
                    GlobalSecondaryIndexDescription.builder()
                        .indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection())
                        .build())
                .toList())
        .localSecondaryIndexes(
            request.localSecondaryIndexes().stream()
                .map(index ->
                    LocalSecondaryIndexDescription.builder()
                        .indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection())
                        .build())
                .toList())
        .build();
  }

  static TimeToLiveDescription on(String attribute) {
    return TimeToLiveDescription.builder()
        .timeToLiveStatus(TimeToLiveStatus.ENABLED)
        .attributeName(attribute)
        .build();
  }

  static TimeToLiveDescription off() {
    return TimeToLiveDescription.builder().timeToLiveStatus(TimeToLiveStatus.DISABLED).build();
  }

  static ContinuousBackupsDescription backups(PointInTimeRecoveryStatus status) {
    return ContinuousBackupsDescription.builder()
        .pointInTimeRecoveryDescription(recovery -> recovery.pointInTimeRecoveryStatus(status))
        .build();
  }

  static KeySchemaElement partition(String attribute) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(KeyType.HASH).build();
  }

  static Projection include(String... attributes) {
    return Projection.builder()
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(attributes)
        .build();
  }
}
