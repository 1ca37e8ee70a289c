package dev.lanner.dynamo.tools;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// Tables as DynamoDB in eu-west-1 tells of them.
final class Deployed {
  private Deployed() {}

  /// A table made of the request that the model makes, with some of it changed.
  static DeployedTable of(ModelTable model, UnaryOperator<CreateTableRequest.Builder> change) {
    return of(model, table(model, change));
  }

  static DeployedTable of(ModelTable model, TimeToLiveDescription ttl) {
    DeployedTable deployed = of(model, table(model, UnaryOperator.identity()));
    return new DeployedTable(deployed.table(), ttl, deployed.backups(), deployed.tags());
  }

  /// With time to live, recovery and tags of the model.
  static DeployedTable of(ModelTable model, TableDescription table) {
    String ttl = model.table().ttl();
    return new DeployedTable(
        table,
        ttl == null ? off() : on(ttl),
        backups(model.settings().recoveryDays()),
        tags(model));
  }

  static TableDescription table(
      ModelTable model, UnaryOperator<CreateTableRequest.Builder> change) {
    var builder = TableCreator.request(model, model.name()).toBuilder();
    CreateTableRequest request = change.apply(builder).build();
    return TableDescription.builder()
        .tableArn("arn:aws:dynamodb:eu-west-1:111122223333:table/" + model.name())
        .attributeDefinitions(request.attributeDefinitions())
        .keySchema(request.keySchema())
        .billingModeSummary(billing -> billing.billingMode(request.billingMode()))
        .provisionedThroughput(capacity(request.provisionedThroughput()))
        .streamSpecification(request.streamSpecification())
        .deletionProtectionEnabled(request.deletionProtectionEnabled())
        .globalSecondaryIndexes(
            request.globalSecondaryIndexes().stream().map(Deployed::index).toList())
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

  private static GlobalSecondaryIndexDescription index(GlobalSecondaryIndex index) {
    return GlobalSecondaryIndexDescription.builder()
        .indexName(index.indexName())
        .keySchema(index.keySchema())
        .projection(index.projection())
        .provisionedThroughput(capacity(index.provisionedThroughput()))
        .build();
  }

  // On demand, it is told as well, and 0.
  private static ProvisionedThroughputDescription capacity(@Nullable ProvisionedThroughput units) {
    return capacity(
        units == null ? 0 : units.readCapacityUnits(),
        units == null ? 0 : units.writeCapacityUnits());
  }

  static ProvisionedThroughputDescription capacity(long read, long write) {
    return ProvisionedThroughputDescription.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }

  static List<Tag> tags(ModelTable model) {
    return model.settings().tags().entrySet().stream()
        .map(tag -> tag(tag.getKey(), tag.getValue()))
        .toList();
  }

  static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
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

  /// @param days of point-in-time recovery, or 0 when it is off
  static ContinuousBackupsDescription backups(int days) {
    return ContinuousBackupsDescription.builder()
        .pointInTimeRecoveryDescription(recovery ->
            recovery
                .pointInTimeRecoveryStatus(
                    days == 0
                        ? PointInTimeRecoveryStatus.DISABLED
                        : PointInTimeRecoveryStatus.ENABLED)
                .recoveryPeriodInDays(days == 0 ? null : days))
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
