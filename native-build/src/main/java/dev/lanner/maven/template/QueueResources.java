package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.Tree.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Queues of SQS, and the event source mappings of functions that handle their messages.
///
/// Queues have no names in the template, so that CloudFormation gives each stack its own.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Configuring a
///   queue to use with Lambda</a>
final class QueueResources {
  static final String ANNOTATION = "dev.lanner.framework.events.OnSqs";

  /// What SAM gives a function that says nothing.
  private static final long DEFAULT_TIMEOUT_SECONDS = 3;

  /// As AWS advises, so that a message that is in work is not delivered a second time while Lambda
  /// tries again to invoke the function.
  private static final long TIMEOUTS = 6;

  /// As long as SQS keeps messages.
  private static final long RETENTION_SECONDS = 1_209_600;

  private final Draft draft;
  private final Map<String, Source> receivers = new HashMap<>();

  QueueResources(Draft draft) {
    this.draft = draft;
  }

  /// The logical id of a queue, which is declared when it is not yet.
  static String declare(Draft draft, String name, Origin origin) {
    String id = ResourceName.of(name).id("Queue");
    if (draft.declare(id, "queue", name)) {
      Fields queue = add(draft, id, origin);
      if (name.endsWith(".fifo")) {
        queue.put("FifoQueue", true);
      }
      draft.output(id + "Url", "The queue " + name, Tree.ref(id, origin));
      draft.output(id + "Arn", "The queue " + name, Tree.attribute(id, "Arn", origin));
    }
    return id;
  }

  /// A queue for what failed, with an alarm.
  ///
  /// @param what failed, for the alarm
  static String declareDeadLetters(Draft draft, String id, String what, Origin origin) {
    add(draft, id, origin).putDefault("MessageRetentionPeriod", RETENTION_SECONDS);
    if (draft.options().alarms()) {
      Alarms.addDepth(draft, id, what + " are in the queue " + id);
    }
    return id;
  }

  private static Fields add(Draft draft, String id, Origin origin) {
    return draft
        .resource(id, "AWS::SQS::Queue", origin)
        .putFields("Properties")
        .put("SqsManagedSseEnabled", true);
  }

  /// Lets the function handle the messages of its queue.
  void add(FunctionModel function, Source source) {
    Origin origin = Origin.of(source.handler());
    String written = source.text("value");
    ResourceName name = ResourceName.of(written);
    Source other = receivers.put(written, source);
    if (other != null) {
      throw new TemplateException(
          "%s and %s both handle the queue %s, and each message would go to one of them, nobody knows which. Keep one, or send through a topic."
              .formatted(other.handler(), source.handler(), written));
    }
    Tree arn;
    if (name.isParameter()) {
      arn = name.arn(draft, "queue", origin);
    } else {
      arn = Tree.attribute(declareWithRedrive(function, source, origin), "Arn", origin);
    }
    String id = name.id("Queue");
    Fields properties =
        draft
            .properties(function.logicalId())
            .putFields("Events")
            .putFields(id, origin)
            .put("Type", "SQS")
            .putFields("Properties");
    addMapping(source, properties.put("Queue", arn));
    noteConcurrency(function, source);
    FunctionRole.allow(
        draft,
        function,
        id + "Receive",
        List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
        List.of(arn));
  }

  private String declareWithRedrive(FunctionModel function, Source source, Origin origin) {
    String queue = source.text("value");
    String id = declare(draft, queue, origin);
    String dead =
        declareDeadLetters(
            draft, id + "DeadLetters", "Messages that " + source.handler() + " gave up", origin);
    if (queue.endsWith(".fifo")) {
      draft.properties(dead).put("FifoQueue", true);
    }
    Fields properties = draft.properties(id);
    properties.putDefault("VisibilityTimeout", visibilitySeconds(function, source));
    properties
        .putFields("RedrivePolicy")
        .putAttribute("deadLetterTargetArn", dead, "Arn")
        .put("maxReceiveCount", source.number("maxReceives", 5));
    draft.output(dead + "Url", "What failed of the queue " + queue, Tree.ref(dead, origin));
    return id;
  }

  private static long visibilitySeconds(FunctionModel function, Source source) {
    Long timeout = function.settings().timeoutSeconds();
    return TIMEOUTS * (timeout == null ? DEFAULT_TIMEOUT_SECONDS : timeout)
        + source.number("batchingWindowSeconds", 0);
  }

  private static void addMapping(Source source, Fields properties) {
    properties.put("BatchSize", source.number("batchSize", 10));
    long window = source.number("batchingWindowSeconds", 0);
    if (window > 0) {
      properties.put("MaximumBatchingWindowInSeconds", window);
    }
    @Nullable JsonNode filters = source.values().get("filters");
    if (filters != null && !filters.isEmpty()) {
      Tree.Items items = properties.putFields("FilterCriteria").putItems("Filters");
      filters.forEach(filter -> items.addFields().put("Pattern", filter.asString("")));
    }
    long concurrency = source.number("maxConcurrency", 0);
    if (concurrency > 0) {
      properties.putFields("ScalingConfig").put("MaximumConcurrency", concurrency);
    }
    properties.putItems("FunctionResponseTypes").add("ReportBatchItemFailures");
  }

  private void noteConcurrency(FunctionModel function, Source source) {
    Long reserved = function.settings().reservedConcurrency();
    long most = source.number("maxConcurrency", 0);
    if (reserved != null && most > reserved) {
      draft.note(
          "%s handles %d events of its queue at once, and the function has reservedConcurrency = %d: what Lambda refuses counts as received, and may end in the dead-letter queue. Lower maxConcurrency."
              .formatted(source.handler(), most, reserved));
    }
  }
}
