package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.Tree.Fields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A user pool with the functions that it asks.
///
/// @see <a
///   href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html">LambdaConfig</a>
final class TriggerResources {
  private static final String POOL = "UserPool";
  private static final String KEY = "UserPoolKey";
  private static final String COGNITO = "aws:cognito:";

  /// What Cognito sends codes to, encrypted.
  private static final Set<String> SENDERS = Set.of("CustomEmailSender", "CustomSMSSender");

  private final Draft draft;
  private final Map<String, Source> triggers = new HashMap<>();
  private final Set<String> decrypting = new HashSet<>();

  private TriggerResources(Draft draft) {
    this.draft = draft;
  }

  static void add(Draft draft) {
    var resources = new TriggerResources(draft);
    for (FunctionModel function : draft.functions("answering")) {
      boolean isAsked = false;
      for (Source source : function.sources()) {
        for (String eventSource : source.eventSources()) {
          if (eventSource.startsWith(COGNITO)) {
            resources.add(function, source, eventSource.substring(COGNITO.length()));
            isAsked = true;
          } else {
            draft.note(
                "%s answers %s. Who invokes it is not made from the model: write it in src/lanner/template.yaml."
                    .formatted(source.handler(), eventSource));
          }
        }
      }
      if (isAsked) {
        resources.addPermission(function);
      }
    }
  }

  private void add(FunctionModel function, Source source, String trigger) {
    Source other = triggers.put(trigger, source);
    if (other != null) {
      throw new TemplateException(
          "%s and %s both answer the trigger %s, and a user pool asks one function. Keep one."
              .formatted(other.handler(), source.handler(), trigger));
    }
    Origin origin = Origin.of(source.handler());
    Fields config = pool().putFields("LambdaConfig");
    Tree arn = draft.arn(function, origin);
    String version = version(source);
    if (SENDERS.contains(trigger) || trigger.equals("InboundFederation")) {
      config
          .putFields(trigger, origin)
          .put("LambdaArn", arn)
          .put("LambdaVersion", version == null ? "V1_0" : version);
      if (SENDERS.contains(trigger)) {
        addKey(function, config);
      }
    } else if (trigger.equals("PreTokenGeneration") && version != null && !version.equals("V1_0")) {
      config
          .putFields("PreTokenGenerationConfig", origin)
          .put("LambdaArn", arn)
          .put("LambdaVersion", version);
    } else {
      config.put(trigger, arn);
    }
  }

  private Fields pool() {
    if (draft.section("Resources").get(POOL) == null) {
      Origin origin = Origin.of("the triggers of the user pool");
      // Users cannot be made again, as nobody has their passwords.
      draft
          .resource(POOL, "AWS::Cognito::UserPool", origin)
          .putDefault("DeletionPolicy", "Retain")
          .putDefault("UpdateReplacePolicy", "Retain");
      draft.output("UserPoolId", "The user pool", Tree.ref(POOL, origin));
    }
    return draft.properties(POOL);
  }

  /// The key by which Cognito encrypts codes, and the function decrypts them.
  private void addKey(FunctionModel function, Fields config) {
    draft
        .section("Parameters")
        .putFields(KEY)
        .put("Type", "String")
        .put("Description", "The ARN of the KMS key by which the user pool encrypts codes");
    config.put("KMSKeyID", Tree.ref(KEY, config.origin()));
    if (decrypting.add(function.name())) {
      FunctionRole.allow(
          draft,
          function,
          KEY,
          List.of("kms:Decrypt"),
          List.of(Tree.ref(KEY, Origin.of(function.handler()))));
    }
  }

  private static @Nullable String version(Source source) {
    for (JsonNode value : source.values().values()) {
      String text = value.asString("");
      String name = text.substring(text.lastIndexOf('.') + 1);
      if (name.matches("V\\d_0")) {
        return name;
      }
    }
    return null;
  }

  private void addPermission(FunctionModel function) {
    Origin origin = Origin.of(function.handler());
    Fields permission =
        draft
            .resource(function.logicalId() + "Permission", "AWS::Lambda::Permission", origin)
            .putFields("Properties");
    permission.put("Action", "lambda:InvokeFunction");
    permission.put("FunctionName", draft.arn(function, origin));
    permission.put("Principal", "cognito-idp.amazonaws.com");
    permission.putAttribute("SourceArn", POOL, "Arn");
  }
}
