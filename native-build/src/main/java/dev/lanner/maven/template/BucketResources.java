package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.Tree.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Buckets of S3, and the notifications of functions that handle what happens in them.
///
/// S3 tries a notification out when a bucket gets it, so the bucket comes behind the permission,
/// which comes behind the function, whose role and environment may name the bucket. They name it by
/// what it will be called, and not by `!Ref`, which would be a circle.
///
/// @see <a
///   href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html">AWS::S3::Bucket</a>
final class BucketResources {
  static final String ANNOTATION = "dev.lanner.framework.events.OnS3";

  private static final String PREFIX = "BucketNamePrefix";

  /// A notification of a bucket, as S3 tells them apart.
  private record Notification(
      String bucket, String event, String prefix, String suffix, String handler) {
    /// Whether S3 would not know which of them to send.
    boolean overlaps(Notification other) {
      return bucket.equals(other.bucket)
          && (covers(event, other.event) || covers(other.event, event))
          && (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix))
          && (suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix));
    }

    private static boolean covers(String all, String one) {
      return all.equals(one)
          || (all.endsWith("*") && one.startsWith(all.substring(0, all.length() - 1)));
    }
  }

  private final Draft draft;
  private final List<Notification> notifications = new ArrayList<>();

  BucketResources(Draft draft) {
    this.draft = draft;
  }

  /// The name that a bucket will have, for `!Sub`.
  static String name(String name) {
    return "${%s}%s-${AWS::AccountId}-${AWS::Region}".formatted(PREFIX, name);
  }

  /// Its ARN, for `!Sub`.
  static String arn(String name) {
    return "arn:${AWS::Partition}:s3:::" + name(name);
  }

  /// The logical id of a bucket, which is declared when it is not yet.
  static String declare(Draft draft, String name, Origin origin) {
    String id = ResourceName.of(name).id("Bucket");
    if (draft.declare(id, "bucket", name)) {
      draft
          .section("Parameters")
          .putFields(PREFIX)
          .put("Type", "String")
          .put("Default", "")
          .put("AllowedPattern", "[a-z0-9-]{0,20}")
          .put(
              "Description",
              "Begins the name of every bucket, so that an account can hold several stacks");
      Fields bucket =
          draft
              .resource(id, "AWS::S3::Bucket", origin)
              .putDefault("DeletionPolicy", "Retain")
              .putDefault("UpdateReplacePolicy", "Retain");
      Fields properties = bucket.putFields("Properties").putSub("BucketName", name(name));
      properties
          .putFields("BucketEncryption", origin.asDefault())
          .putItems("ServerSideEncryptionConfiguration")
          .addFields()
          .putFields("ServerSideEncryptionByDefault")
          .put("SSEAlgorithm", "AES256");
      Fields block = properties.putFields("PublicAccessBlockConfiguration");
      for (String what :
          List.of(
              "BlockPublicAcls",
              "BlockPublicPolicy",
              "IgnorePublicAcls",
              "RestrictPublicBuckets")) {
        block.put(what, true);
      }
      draft.output(id + "Name", "The bucket " + name, Tree.ref(id, origin));
      draft.output(id + "Arn", "The bucket " + name, Tree.attribute(id, "Arn", origin));
    }
    return id;
  }

  void add(FunctionModel function, Source source) {
    Origin origin = Origin.of(source.handler());
    ResourceName name = ResourceName.of(source.text("value"));
    DeadLetters.of(draft, function);
    String permission = function.logicalId() + name.id("Bucket") + "Permission";
    if (name.isParameter()) {
      addPermission(function, permission, name.arn(draft, "bucket", origin), origin);
      draft.output(
          function.logicalId() + "Arn",
          "The function " + function.name(),
          draft.arn(function, origin));
      draft.note(
          "%s handles what happens in the bucket of the parameter %s, which exists elsewhere. Have its owner set its notifications to the output %sArn."
              .formatted(source.handler(), name.text(), function.logicalId()));
      return;
    }
    String id = declare(draft, name.text(), origin);
    addPermission(function, permission, Tree.sub(arn(name.text()), origin), origin);
    Fields bucket = (Fields) draft.section("Resources").map().get(id);
    if (bucket == null) {
      throw new IllegalStateException("There is no resource " + id);
    }
    bucket.putItems("DependsOn").add(permission);
    for (String event : events(source)) {
      addNotification(function, source, id, event, origin);
    }
  }

  private static List<String> events(Source source) {
    @Nullable JsonNode events = source.values().get("events");
    return events == null
        ? List.of("s3:ObjectCreated:*")
        : events.valueStream().map(each -> each.asString("")).toList();
  }

  private void addPermission(FunctionModel function, String id, Tree bucket, Origin origin) {
    Fields permission =
        draft.resource(id, "AWS::Lambda::Permission", origin).putFields("Properties");
    permission.put("Action", "lambda:InvokeFunction");
    permission.put("FunctionName", draft.arn(function, origin));
    permission.put("Principal", "s3.amazonaws.com");
    // Names of buckets are given to whoever asks first, also after one is deleted.
    permission.putRef("SourceAccount", "AWS::AccountId").put("SourceArn", bucket);
  }

  private void addNotification(
      FunctionModel function, Source source, String id, String event, Origin origin) {
    var notification =
        new Notification(id, event, source.text("prefix"), source.text("suffix"), source.handler());
    for (Notification other : notifications) {
      if (notification.overlaps(other)) {
        throw new TemplateException(
            "%s and %s both handle %s of the bucket %s with prefixes and suffixes that one key can have, and S3 notifies one. Tell them apart by prefix or suffix, or let one send to a topic."
                .formatted(other.handler(), source.handler(), event, source.text("value")));
      }
    }
    notifications.add(notification);
    Fields configuration =
        draft
            .properties(id)
            .putFields("NotificationConfiguration")
            .putItems("LambdaConfigurations")
            .addFields();
    configuration.put("Event", event).put("Function", draft.arn(function, origin));
    addRule(configuration, "prefix", notification.prefix());
    addRule(configuration, "suffix", notification.suffix());
  }

  private static void addRule(Fields configuration, String name, String value) {
    if (!value.isEmpty()) {
      configuration
          .putFields("Filter")
          .putFields("S3Key")
          .putItems("Rules")
          .addFields()
          .put("Name", name)
          .put("Value", value);
    }
  }
}
