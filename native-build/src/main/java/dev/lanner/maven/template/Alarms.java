package dev.lanner.maven.template;

import dev.lanner.maven.template.Tree.Fields;
import java.util.function.Consumer;

/// Alarms of CloudWatch, which tell a topic when there is one.
final class Alarms {
  private static final String TOPIC = "AlarmTopic";
  private static final String CONDITION = "HasAlarmTopic";

  private Alarms() {}

  /// An alarm on a sum in a minute that is 1 or more.
  ///
  /// @param metric adds namespace, name and dimensions
  static void add(Draft draft, String id, String description, Consumer<Fields> metric) {
    Origin origin = Origin.of("the parameter lanner.alarms");
    addTopic(draft);
    Fields alarm = draft.resource(id, "AWS::CloudWatch::Alarm", origin).putFields("Properties");
    alarm.put("AlarmDescription", description);
    alarm.putDefault("Statistic", "Sum").putDefault("Period", 60);
    metric.accept(alarm);
    alarm.putDefault("EvaluationPeriods", 1).putDefault("Threshold", 1);
    alarm.putDefault("ComparisonOperator", "GreaterThanOrEqualToThreshold");
    alarm.putDefault("TreatMissingData", "notBreaching");
    Fields choice = new Fields(origin.asDefault());
    Tree.Items branches = choice.putItems("Fn::If").add(CONDITION);
    branches.add(new Tree.Items(origin).add(Tree.ref(TOPIC, origin)));
    branches.add(Tree.ref("AWS::NoValue", origin));
    alarm.put("AlarmActions", choice);
  }

  /// An alarm on a queue that is to be empty.
  ///
  /// @param queue its logical id
  static void addDepth(Draft draft, String queue, String description) {
    add(
        draft,
        depth(queue),
        description,
        alarm -> {
          alarm.put("Namespace", "AWS/SQS").put("MetricName", "ApproximateNumberOfMessagesVisible");
          alarm
              .putItems("Dimensions")
              .addFields()
              .put("Name", "QueueName")
              .putAttribute("Value", queue, "QueueName");
          alarm.putDefault("Statistic", "Maximum");
        });
  }

  /// The logical id of such an alarm.
  static String depth(String queue) {
    return queue + "Messages";
  }

  private static void addTopic(Draft draft) {
    Fields parameters = draft.section("Parameters");
    if (parameters.get(TOPIC) != null) {
      return;
    }
    parameters
        .putFields(TOPIC)
        .put("Type", "String")
        .put("Default", "")
        .put("Description", "The ARN of the SNS topic that alarms tell; empty for none");
    Fields condition = draft.section("Conditions").putFields(CONDITION);
    Fields equal = new Fields(condition.origin());
    equal.putItems("Fn::Equals").add(Tree.ref(TOPIC, condition.origin())).add("");
    condition.putItems("Fn::Not").add(equal);
  }
}
