package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Use;
import dev.lanner.maven.template.Tree.Fields;
import java.util.List;
import java.util.Locale;

/// Queues, topics and buckets that functions say they use: each is declared, allowed to this
/// function alone, and known to it by an environment variable.
final class UseResources {
  private UseResources() {}

  static void add(Draft draft) {
    for (FunctionModel function : draft.functions()) {
      Origin origin = Origin.of(function.handler());
      for (Use use : function.uses()) {
        switch (use.type()) {
          case "sqs-queue" -> addQueue(draft, function, use.name(), origin);
          case "sns-topic" -> addTopic(draft, function, use.name(), origin);
          case "s3-bucket" -> addBucket(draft, function, use, origin);
          default -> {} // Tables are told beside their models.
        }
      }
    }
  }

  private static void addQueue(Draft draft, FunctionModel function, String name, Origin origin) {
    String id = QueueResources.declare(draft, name, origin);
    FunctionRole.allow(
        draft,
        function,
        id + "Send",
        List.of("sqs:SendMessage"),
        List.of(Tree.attribute(id, "Arn", origin)));
    variables(draft, function).putRef(variable("QUEUE", name), id);
  }

  private static void addTopic(Draft draft, FunctionModel function, String name, Origin origin) {
    String id = TopicResources.declare(draft, name, origin);
    FunctionRole.allow(
        draft, function, id + "Publish", List.of("sns:Publish"), List.of(Tree.ref(id, origin)));
    variables(draft, function).putRef(variable("TOPIC", name), id);
  }

  private static void addBucket(Draft draft, FunctionModel function, Use use, Origin origin) {
    String id = BucketResources.declare(draft, use.name(), origin);
    String arn = BucketResources.arn(use.name());
    FunctionRole.allow(
        draft,
        function,
        id + "Objects",
        use.reads()
            ? List.of("s3:GetObject")
            : List.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"),
        List.of(Tree.sub(arn + "/*", origin)));
    // Else S3 answers 403 where there is no object, as if it were forbidden.
    FunctionRole.allow(
        draft, function, id + "List", List.of("s3:ListBucket"), List.of(Tree.sub(arn, origin)));
    variables(draft, function)
        .putSub(variable("BUCKET", use.name()), BucketResources.name(use.name()));
  }

  private static Fields variables(Draft draft, FunctionModel function) {
    return draft.properties(function.logicalId()).putFields("Environment").putFields("Variables");
  }

  private static String variable(String type, String name) {
    return "LANNER_" + type + "_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
