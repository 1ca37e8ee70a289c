package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.TableClass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How tables are kept, as properties of their resources: of an `AWS::DynamoDB::Table`, or of an
/// `AWS::DynamoDB::GlobalTable` when there are replicas, which have most of them each.
///
/// @see <a
///   href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-globaltable.html">AWS::DynamoDB::GlobalTable</a>
final class SettingsTemplate {
  private static final String INDEXES = "GlobalSecondaryIndexes";

  private final Settings settings;
  private final ObjectNode properties;

  private SettingsTemplate(Settings settings, ObjectNode properties) {
    this.settings = settings;
    this.properties = properties;
  }

  static String type(Settings settings) {
    return settings.replicas().isEmpty() ? "AWS::DynamoDB::Table" : "AWS::DynamoDB::GlobalTable";
  }

  /// Adds to the properties of a table that has its indexes already.
  ///
  /// @param stream what it tells of a change, or `null`
  static void add(Settings settings, @Nullable String stream, ObjectNode properties) {
    if (stream != null) {
      properties.putObject("StreamSpecification").put("StreamViewType", stream);
    }
    var template = new SettingsTemplate(settings, properties);
    if (settings.replicas().isEmpty()) {
      template.addTable();
    } else {
      template.addGlobalTable();
    }
  }

  private void addTable() {
    addThroughput(properties);
    indexes().forEach(this::addThroughput);
    if (settings.isEncryptedByKms()) {
      addKey(encrypted());
    }
    addKept(properties);
  }

  private void addThroughput(ObjectNode node) {
    if (settings.isProvisioned()) {
      node.putObject("ProvisionedThroughput")
          .put("ReadCapacityUnits", settings.capacity().read())
          .put("WriteCapacityUnits", settings.capacity().write());
    } else if (!settings.maximum().isNone()) {
      ObjectNode maximum = node.putObject("OnDemandThroughput");
      put(maximum, "MaxReadRequestUnits", settings.maximum().read());
      put(maximum, "MaxWriteRequestUnits", settings.maximum().write());
    }
  }

  private void addGlobalTable() {
    if (settings.isProvisioned()) {
      addScaledWrites(properties);
      indexes().forEach(this::addScaledWrites);
    }
    if (settings.maximum().write() > 0) {
      addMaxWrites(properties);
      indexes().forEach(this::addMaxWrites);
    }
    if (settings.isEncryptedByKms()) {
      encrypted();
    }
    if (settings.consistency() == Consistency.STRONG) {
      properties.put("MultiRegionConsistency", settings.consistency().name());
      if (!settings.witness().isEmpty()) {
        properties.putArray("GlobalTableWitnesses").addObject().put("Region", settings.witness());
      }
    }
    ArrayNode replicas = properties.putArray("Replicas");
    for (String region : settings.replicas()) {
      addReplica(replicas.addObject().put("Region", region));
    }
  }

  private void addMaxWrites(ObjectNode node) {
    put(
        node.putObject("WriteOnDemandThroughputSettings"),
        "MaxWriteRequestUnits",
        settings.maximum().write());
  }

  private void addScaledWrites(ObjectNode node) {
    addScaling(
        node.putObject("WriteProvisionedThroughputSettings")
            .putObject("WriteCapacityAutoScalingSettings"),
        settings.capacity().write(),
        settings.scaling().write());
  }

  private void addScaling(ObjectNode node, long least, long most) {
    node.put("MinCapacity", least).put("MaxCapacity", most).put("SeedCapacity", least);
    node.putObject("TargetTrackingScalingPolicyConfiguration")
        .put("TargetValue", settings.targetUtilization());
  }

  private void addReplica(ObjectNode replica) {
    if (settings.isProvisioned() || settings.maximum().read() > 0) {
      addReads(replica);
      for (ObjectNode index : indexes()) {
        addReads(
            replica
                .withArray(INDEXES)
                .addObject()
                .put("IndexName", index.required("IndexName").asString()));
      }
    }
    if (!settings.key().isEmpty()) {
      addKey(replica.putObject("SSESpecification"));
    }
    addKept(replica);
  }

  private void addReads(ObjectNode node) {
    if (settings.isProvisioned()) {
      ObjectNode reads = node.putObject("ReadProvisionedThroughputSettings");
      long least = settings.capacity().read();
      if (settings.scaling().read() > 0) {
        addScaling(
            reads.putObject("ReadCapacityAutoScalingSettings"), least, settings.scaling().read());
      } else {
        reads.put("ReadCapacityUnits", least);
      }
      return;
    }
    put(
        node.putObject("ReadOnDemandThroughputSettings"),
        "MaxReadRequestUnits",
        settings.maximum().read());
  }

  /// What tables and replicas have under the same names.
  private void addKept(ObjectNode node) {
    if (settings.tableClass() != TableClass.STANDARD) {
      node.put("TableClass", settings.tableClass().name());
    }
    // Also when they are off, so that a stack that had them on switches them off.
    ObjectNode recovery = node.putObject("PointInTimeRecoverySpecification");
    recovery.put("PointInTimeRecoveryEnabled", settings.recoveryDays() > 0);
    put(recovery, "RecoveryPeriodInDays", settings.recoveryDays());
    node.put("DeletionProtectionEnabled", settings.deletionProtection());
    if (!settings.tags().isEmpty()) {
      ArrayNode tags = node.putArray("Tags");
      settings.tags().forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
    }
  }

  private ObjectNode encrypted() {
    return properties.putObject("SSESpecification").put("SSEEnabled", true).put("SSEType", "KMS");
  }

  private void addKey(ObjectNode encryption) {
    String parameter = settings.keyParameter();
    if (!parameter.isEmpty()) {
      encryption.putObject("KMSMasterKeyId").put("Ref", parameter);
    } else if (!settings.key().isEmpty()) {
      encryption.put("KMSMasterKeyId", settings.key());
    }
  }

  private List<ObjectNode> indexes() {
    return properties.path(INDEXES).valueStream().map(JsonNode::asObject).toList();
  }

  private static void put(ObjectNode node, String name, long value) {
    if (value > 0) {
      node.put(name, value);
    }
  }
}
