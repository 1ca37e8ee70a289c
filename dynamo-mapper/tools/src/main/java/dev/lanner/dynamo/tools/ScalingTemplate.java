package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel.IndexModel;
import tools.jackson.databind.node.ObjectNode;

/// Auto scaling of provisioned tables, as resources beside an `AWS::DynamoDB::Table`: for reads and
/// writes of the table and each global index a target and the policy that follows what is used.
/// Application Auto Scaling does it with its own service-linked role. An
/// `AWS::DynamoDB::GlobalTable` has auto scaling among its properties.
///
/// @see <a
///   href="https://docs.aws.amazon.com/autoscaling/application/userguide/services-that-can-integrate-dynamodb.html">DynamoDB
///   and Application Auto Scaling</a>
final class ScalingTemplate {
  private final Settings settings;
  private final String table;
  private final ObjectNode resources;

  private ScalingTemplate(Settings settings, String table, ObjectNode resources) {
    this.settings = settings;
    this.table = table;
    this.resources = resources;
  }

  /// Adds what scales a table, nothing when nothing does.
  ///
  /// @param tableId logical id of the table
  /// @throws ToolsException when those of two indexes would have the same logical id
  static void add(ModelTable table, String tableId, ObjectNode resources) {
    Settings settings = table.settings();
    if (settings.scaling().isNone() || !settings.replicas().isEmpty()) {
      return;
    }
    var template = new ScalingTemplate(settings, table.name(), resources);
    template.add(tableId, "table/${%s}".formatted(tableId), "table");
    for (IndexModel index : table.table().indexes()) {
      if (!index.isLocal()) {
        template.add(
            tableId + Names.pascalCase(index.name()),
            "table/${%s}/index/%s".formatted(tableId, index.name()),
            "index");
      }
    }
  }

  private void add(String id, String resource, String what) {
    add(id, resource, what, "Read", settings.capacity().read(), settings.scaling().read());
    add(id, resource, what, "Write", settings.capacity().write(), settings.scaling().write());
  }

  private void add(String id, String resource, String what, String units, long least, long most) {
    if (most == 0) {
      return;
    }
    String target = id + units + "Capacity";
    if (resources.has(target)) {
      throw new ToolsException(
          "Two indexes of the table %s would both be scaled by %s in the template, where only letters and digits of their names count. Rename one."
              .formatted(table, target));
    }
    ObjectNode properties = resource(target, "ScalableTarget");
    properties.put("ServiceNamespace", "dynamodb");
    properties.putObject("ResourceId").put("Fn::Sub", resource);
    properties.put("ScalableDimension", "dynamodb:%s:%sCapacityUnits".formatted(what, units));
    properties.put("MinCapacity", least).put("MaxCapacity", most);
    ObjectNode policy = resource(target + "Policy", "ScalingPolicy");
    policy.put("PolicyName", units + "CapacityUtilization");
    policy.put("PolicyType", "TargetTrackingScaling");
    policy.putObject("ScalingTargetId").put("Ref", target);
    ObjectNode tracking = policy.putObject("TargetTrackingScalingPolicyConfiguration");
    tracking
        .putObject("PredefinedMetricSpecification")
        .put("PredefinedMetricType", "DynamoDB%sCapacityUtilization".formatted(units));
    tracking.put("TargetValue", settings.targetUtilization());
  }

  private ObjectNode resource(String id, String type) {
    return resources
        .putObject(id)
        .put("Type", "AWS::ApplicationAutoScaling::" + type)
        .putObject("Properties");
  }
}
