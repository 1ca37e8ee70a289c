package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.Tree.Fields;

/// Buses of EventBridge, and the rules that send their events to functions.
final class BusResources {
  static final String ANNOTATION = "dev.lanner.framework.events.OnEventBridge";

  private static final String DEFAULT = "default";

  private BusResources() {}

  static void add(Draft draft, FunctionModel function, Source source) {
    Origin origin = Origin.of(source.handler());
    // Behind the method, of which a class has one.
    String event = LogicalIds.of(method(source)) + "Rule";
    Fields properties =
        draft
            .properties(function.logicalId())
            .putFields("Events")
            .putFields(event, origin)
            .put("Type", "EventBridgeRule")
            .putFields("Properties");
    String bus = source.text("bus");
    if (!bus.isEmpty() && !bus.equals(DEFAULT)) {
      properties.put("EventBusName", bus(draft, bus, origin));
    }
    properties.put("Pattern", pattern(source, origin));
    properties
        .putFields("DeadLetterConfig")
        .putAttribute("Arn", DeadLetters.of(draft, function), "Arn");
    DeadLetters.allow(
        draft,
        function,
        "events.amazonaws.com",
        Tree.attribute(function.logicalId() + event, "Arn", origin));
  }

  private static String method(Source source) {
    return source.handler().substring(source.handler().lastIndexOf('.') + 1);
  }

  private static Tree pattern(Source source, Origin origin) {
    String pattern = source.text("pattern");
    if (!pattern.isEmpty()) {
      return YamlReader.read(pattern, origin);
    }
    var fields = new Fields(origin);
    if (!source.text("source").isEmpty()) {
      fields.putItems("source").add(source.text("source"));
    }
    if (!source.text("detailType").isEmpty()) {
      fields.putItems("detail-type").add(source.text("detailType"));
    }
    return fields;
  }

  private static Tree bus(Draft draft, String written, Origin origin) {
    ResourceName name = ResourceName.of(written);
    if (name.isParameter()) {
      return name.arn(draft, "bus", origin);
    }
    String id = name.id("Bus");
    if (draft.declare(id, "bus", written)) {
      draft
          .resource(id, "AWS::Events::EventBus", origin)
          .putFields("Properties")
          .putSub("Name", "${AWS::StackName}-" + written);
      draft.output(id + "Name", "The bus " + written, Tree.ref(id, origin));
      draft.output(id + "Arn", "The bus " + written, Tree.attribute(id, "Arn", origin));
    }
    return Tree.ref(id, origin);
  }
}
