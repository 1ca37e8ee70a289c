package dev.lanner.maven.template;

import dev.lanner.maven.template.Tree.Fields;

/// The queue of a function for events that failed: those that Lambda gave up, as they come
/// asynchronously, and those that never came to Lambda.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Retaining
///   records of asynchronous invocations</a>
final class DeadLetters {
  private DeadLetters() {}

  /// The logical id of the queue, which is declared when it is not yet.
  static String of(Draft draft, FunctionModel function) {
    String id = function.logicalId() + "DeadLetters";
    if (draft.declare(id, "queue", id)) {
      Origin origin = Origin.of(function.handler());
      QueueResources.declareDeadLetters(
          draft, id, "Events that " + function.handler() + " gave up", origin);
      // Its role and its alarm follow from this, as for one that a user writes.
      draft
          .properties(function.logicalId())
          .putFields("EventInvokeConfig", origin)
          .putFields("DestinationConfig")
          .putFields("OnFailure", origin.asDefault())
          .put("Type", "SQS")
          .putAttribute("Destination", id, "Arn");
      draft.output(
          id + "Url", "What failed of the function " + function.name(), Tree.ref(id, origin));
    }
    return id;
  }

  /// Lets a service put events there that it cannot deliver.
  ///
  /// @param source the ARN of the topic or the rule
  static void allow(Draft draft, FunctionModel function, String service, Tree source) {
    String id = of(draft, function);
    Origin origin = Origin.of(function.handler());
    Fields properties =
        draft.resource(id + "Policy", "AWS::SQS::QueuePolicy", origin).putFields("Properties");
    Tree.Items queues = properties.putItems("Queues");
    if (queues.list().isEmpty()) {
      queues.add(Tree.ref(id, origin));
    }
    Fields statement =
        properties
            .putFields("PolicyDocument")
            .put("Version", "2012-10-17")
            .putItems("Statement")
            .addFields();
    statement.put("Effect", "Allow");
    statement.putFields("Principal").put("Service", service);
    statement.put("Action", "sqs:SendMessage").putAttribute("Resource", id, "Arn");
    statement.putFields("Condition").putFields("ArnEquals").put("aws:SourceArn", source);
  }
}
