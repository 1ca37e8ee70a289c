package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.Tree.Fields;

/// Topics of SNS, and the subscriptions of functions that handle their messages.
final class TopicResources {
  static final String ANNOTATION = "dev.lanner.framework.events.OnSns";

  private TopicResources() {}

  /// The logical id of a topic, which is declared when it is not yet.
  static String declare(Draft draft, String name, Origin origin) {
    String id = ResourceName.of(name).id("Topic");
    if (draft.declare(id, "topic", name)) {
      draft.resource(id, "AWS::SNS::Topic", origin);
      draft.output(id + "Arn", "The topic " + name, Tree.ref(id, origin));
    }
    return id;
  }

  static void add(Draft draft, FunctionModel function, Source source) {
    Origin origin = Origin.of(source.handler());
    ResourceName name = ResourceName.of(source.text("value"));
    Tree arn =
        name.isParameter()
            ? name.arn(draft, "topic", origin)
            : Tree.ref(declare(draft, name.text(), origin), origin);
    Fields properties =
        draft
            .properties(function.logicalId())
            .putFields("Events")
            .putFields(name.id("Topic"), origin)
            .put("Type", "SNS")
            .putFields("Properties")
            .put("Topic", arn);
    String policy = source.text("filterPolicy");
    if (!policy.isEmpty()) {
      properties.put("FilterPolicy", YamlReader.read(policy, origin));
      properties.put(
          "FilterPolicyScope",
          source.text("filterPolicyScope").endsWith("MESSAGE_BODY")
              ? "MessageBody"
              : "MessageAttributes");
    }
    properties
        .putFields("RedrivePolicy")
        .putAttribute("deadLetterTargetArn", DeadLetters.of(draft, function), "Arn");
    DeadLetters.allow(draft, function, "sns.amazonaws.com", arn);
  }
}
