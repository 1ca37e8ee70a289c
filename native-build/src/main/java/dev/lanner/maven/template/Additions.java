package dev.lanner.maven.template;

import dev.lanner.maven.template.Tree.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What follows from a user's additions to a function: permissions for a VPC, for tracing, and for
/// where failed events go, with an alarm where that is a queue of the template.
final class Additions {
  private final Draft draft;
  private final FunctionModel function;
  private final Fields properties;

  private Additions(Draft draft, FunctionModel function) {
    this.draft = draft;
    this.function = function;
    properties = draft.properties(function.logicalId());
  }

  static void add(Draft draft) {
    for (FunctionModel function : draft.functions()) {
      var additions = new Additions(draft, function);
      additions.addNetwork();
      additions.addTracing();
      additions.addDeadLetters();
    }
  }

  /// A property of the function, or of `Globals` where it has none.
  private @Nullable Tree property(String name) {
    Tree own = properties.get(name);
    Fields globals = draft.template().fields("Globals", "Function");
    return own != null || globals == null ? own : globals.get(name);
  }

  private void addNetwork() {
    if (property("VpcConfig") != null) {
      // Lambda makes network interfaces, whose names nobody knows before.
      FunctionRole.allow(
          draft,
          function,
          "Network",
          List.of(
              "ec2:AssignPrivateIpAddresses",
              "ec2:CreateNetworkInterface",
              "ec2:DeleteNetworkInterface",
              "ec2:DescribeNetworkInterfaces",
              "ec2:DescribeSubnets",
              "ec2:UnassignPrivateIpAddresses"),
          List.of(everything()));
    }
  }

  private void addTracing() {
    if (property("Tracing") instanceof Tree.Scalar tracing && tracing.text().equals("Active")) {
      // X-Ray has no resources for these.
      FunctionRole.allow(
          draft,
          function,
          "Tracing",
          List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
          List.of(everything()));
    }
  }

  private void addDeadLetters() {
    if (property("DeadLetterQueue") instanceof Fields queue) {
      send("DeadLetterQueue", queue.text("Type"), queue.get("TargetArn"));
    }
    if (property("EventInvokeConfig") instanceof Fields config) {
      for (String name : List.of("OnFailure", "OnSuccess")) {
        Fields destination = config.fields("DestinationConfig", name);
        if (destination != null) {
          send(name, destination.text("Type"), destination.get("Destination"));
        }
      }
    }
  }

  private void send(String sid, @Nullable String type, @Nullable Tree to) {
    String action =
        switch (String.valueOf(type).toUpperCase(Locale.ROOT)) {
          case "SQS" -> "sqs:SendMessage";
          case "SNS" -> "sns:Publish";
          case "LAMBDA" -> "lambda:InvokeFunction";
          case "EVENTBRIDGE" -> "events:PutEvents";
          default -> null;
        };
    if (action == null || to == null) {
      draft.note(
          "%s has a %s of which type or ARN are not said, so that the role %s does not allow to send to it."
              .formatted(function.handler(), sid, FunctionResources.role(function)));
      return;
    }
    FunctionRole.allow(draft, function, sid, List.of(action), List.of(to));
    if (!sid.equals("OnSuccess") && draft.options().alarms()) {
      addAlarm(to);
    }
  }

  private void addAlarm(Tree to) {
    String queue = queue(to);
    if (queue == null || draft.section("Resources").get(Alarms.depth(queue)) != null) {
      return;
    }
    Alarms.addDepth(draft, queue, "Events that failed are in the queue " + queue);
  }

  /// The queue of the template that an ARN is of, or `null`.
  private @Nullable String queue(Tree arn) {
    if (arn instanceof Fields call
        && call.get("Fn::GetAtt") instanceof Tree.Items path
        && path.list().getFirst() instanceof Tree.Scalar id) {
      Fields resource = draft.section("Resources").fields(id.text());
      if (resource != null && "AWS::SQS::Queue".equals(resource.text("Type"))) {
        return id.text();
      }
    }
    return null;
  }

  private Tree everything() {
    return new Tree.Scalar("*", true, properties.origin());
  }
}
