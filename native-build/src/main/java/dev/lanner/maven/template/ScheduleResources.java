package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.Tree.Fields;

/// Schedules of EventBridge Scheduler.
final class ScheduleResources {
  static final String ANNOTATION = "dev.lanner.framework.events.OnSchedule";

  /// What the Scheduler sends, with the time that it meant; by itself it tells when it sent it.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Adding
  ///   context attributes in EventBridge Scheduler</a>
  private static final String INPUT =
      "{\"version\":\"0\",\"id\":\"<aws.scheduler.execution-id>\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\",\"time\":\"<aws.scheduler.scheduled-time>\",\"resources\":[\"<aws.scheduler.schedule-arn>\"],\"detail\":{}}";

  private ScheduleResources() {}

  static void add(Draft draft, FunctionModel function, Source source) {
    Origin origin = Origin.of(source.handler());
    String method = source.handler().substring(source.handler().lastIndexOf('.') + 1);
    Fields properties =
        draft
            .properties(function.logicalId())
            .putFields("Events")
            .putFields(LogicalIds.of(method) + "Schedule", origin)
            .put("Type", "ScheduleV2")
            .putFields("Properties");
    // SAM would name it after function and method, and two stacks of an account would clash.
    properties.put("OmitName", true).put("ScheduleExpression", source.text("value"));
    String zone = source.text("timeZone");
    properties.put("ScheduleExpressionTimezone", zone.isEmpty() ? "UTC" : zone);
    String description = source.text("description");
    if (!description.isEmpty()) {
      properties.put("Description", description);
    }
    long window = source.number("flexibleWindowMinutes", 0);
    Fields flexible = properties.putFields("FlexibleTimeWindow");
    if (window > 0) {
      flexible.put("Mode", "FLEXIBLE").put("MaximumWindowInMinutes", window);
    } else {
      flexible.put("Mode", "OFF");
    }
    properties.put("Input", INPUT);
    properties
        .putFields("DeadLetterConfig")
        .putAttribute("Arn", DeadLetters.of(draft, function), "Arn");
  }
}
