package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Route;
import dev.lanner.maven.template.Options.Target;
import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What AWS would refuse, or do otherwise than it says, once the template is whole.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
///   quotas</a>
/// @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API
///   Gateway quotas</a>
final class Limits {
  private static final int ENVIRONMENT_BYTES = 4096;
  private static final int ROUTES = 300;
  private static final int RESOURCES = 500;
  private static final int ROLE_CHARACTERS = 10_240;
  private static final int SNAPSHOT_STORAGE_MB = 512;
  private static final int HTTP_API_SECONDS = 30;
  private static final int REST_API_SECONDS = 29;
  private static final int WEBSOCKET_SECONDS = 29;
  private static final int AUTHORIZER_SECONDS = 10;
  private static final int TRIGGER_SECONDS = 5;

  private final Draft draft;
  private final List<String> problems = new ArrayList<>();

  private Limits(Draft draft) {
    this.draft = draft;
  }

  /// @throws TemplateException for all that is wrong at once
  static void check(Draft draft) {
    var limits = new Limits(draft);
    for (FunctionModel function : draft.functions()) {
      limits.checkTimeout(function);
      limits.checkEnvironment(function);
      limits.checkStorage(function);
      limits.checkRole(function);
      limits.checkVisibility(function);
    }
    limits.checkResources();
    if (!limits.problems.isEmpty()) {
      throw new TemplateException(String.join("\n", limits.problems));
    }
  }

  /// @throws TemplateException when an API has more routes of its own than API Gateway takes
  static void checkRoutes(String api, int routes, FunctionModel function) {
    if (routes > ROUTES) {
      Map<String, Integer> perClass = new LinkedHashMap<>();
      for (Route route : function.routes()) {
        if (route.demands()) {
          String handler = route.handler();
          perClass.merge(handler.substring(0, handler.lastIndexOf('.')), 1, Integer::sum);
        }
      }
      throw new TemplateException(
          "%s would have %d routes in the %s, as those with an authorizer, a key or limits are routes of their own, and API Gateway takes %d. They are in %s."
              .formatted(function.handler(), routes, api, ROUTES, perClass));
    }
  }

  private void checkTimeout(FunctionModel function) {
    Long seconds = number(property(function, "Timeout"));
    if (seconds == null) {
      return;
    }
    switch (function.kind()) {
      case "http" -> checkHttp(function, seconds);
      case "websocket" ->
          refuseOver(function, seconds, WEBSOCKET_SECONDS, "a WebSocket API waits for");
      case "authorizer" ->
          refuseOver(function, seconds, AUTHORIZER_SECONDS, "API Gateway waits for");
      case "answering" -> {
        if (draft.section("Resources").get(function.logicalId() + "Permission") != null) {
          refuseOver(function, seconds, TRIGGER_SECONDS, "Cognito waits for");
        }
      }
      default -> {}
    }
  }

  private void checkHttp(FunctionModel function, long seconds) {
    List<String> apis = function.apis();
    boolean isHttpOnly = apis.isEmpty() || apis.equals(List.of("HTTP"));
    if (isHttpOnly) {
      refuseOver(function, seconds, HTTP_API_SECONDS, "an HTTP API waits for");
    } else if (apis.contains("HTTP") && seconds > HTTP_API_SECONDS) {
      draft.note(over(function, seconds, HTTP_API_SECONDS, "an HTTP API waits for"));
    }
    if (apis.contains("REST")
        && seconds > REST_API_SECONDS
        && !HttpResources.streams(draft, function, "REST")) {
      draft.note(
          over(
              function,
              seconds,
              REST_API_SECONDS,
              "a REST API waits, without a higher quota, for"));
    }
  }

  private void refuseOver(FunctionModel function, long seconds, int most, String who) {
    if (seconds > most) {
      problems.add(
          over(function, seconds, most, who)
              + " Set timeoutSeconds in @FunctionSettings to %d or less.".formatted(most));
    }
  }

  private static String over(FunctionModel function, long seconds, int most, String who) {
    return "%s may run for %d seconds, and %s %d: the caller gets an error while the function goes on."
        .formatted(function.handler(), seconds, who, most);
  }

  /// Counts what is written; what deployments put in for `!Ref` and the like comes on top.
  private void checkEnvironment(FunctionModel function) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Fields globals = draft.template().fields("Globals", "Function", "Environment", "Variables");
    for (Fields variables :
        new Fields[] {
          globals, draft.properties(function.logicalId()).fields("Environment", "Variables")
        }) {
      if (variables != null) {
        variables.map().forEach((name, value) -> sizes.put(name, bytes(name) + bytes(value)));
      }
    }
    int sum = sizes.values().stream().mapToInt(Integer::intValue).sum();
    if (sum > ENVIRONMENT_BYTES) {
      List<String> biggest =
          sizes.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .limit(3)
              .map(each -> "%s (%d bytes)".formatted(each.getKey(), each.getValue()))
              .toList();
      problems.add(
          "The environment of %s has %d bytes, and Lambda takes %d. The biggest are %s. Keep long values in a parameter of Systems Manager, and its name in the environment."
              .formatted(function.handler(), sum, ENVIRONMENT_BYTES, String.join(", ", biggest)));
    }
  }

  private static int bytes(Tree value) {
    return value instanceof Scalar scalar ? bytes(scalar.text()) : 0;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void checkStorage(FunctionModel function) {
    Fields storage = draft.properties(function.logicalId()).fields("EphemeralStorage");
    Long megabytes = storage == null ? null : number(storage.get("Size"));
    if (megabytes != null && megabytes > SNAPSHOT_STORAGE_MB && draft.options().isSnapStart()) {
      problems.add(
          "%s has %d MB of /tmp, and a function that starts from a snapshot has %d at most. Set ephemeralStorageMb in @FunctionSettings to %d, or deploy %s."
              .formatted(
                  function.handler(),
                  megabytes,
                  SNAPSHOT_STORAGE_MB,
                  SNAPSHOT_STORAGE_MB,
                  draft.options().target() == Target.MANAGED
                      ? "another target than the managed runtime"
                      : "without SnapStart"));
    }
  }

  private void checkRole(FunctionModel function) {
    Fields properties = draft.properties(FunctionResources.role(function));
    int length = length(properties.get("Policies"));
    if (length > ROLE_CHARACTERS) {
      problems.add(
          "The policies of the role of %s have %d characters, and IAM takes %d. Let the function use fewer tables: name those that it needs in the parameter tables of the goal."
              .formatted(function.handler(), length, ROLE_CHARACTERS));
    }
  }

  /// Lambda refuses an event source mapping of a queue that delivers again what is still in work.
  private void checkVisibility(FunctionModel function) {
    Long seconds = number(property(function, "Timeout"));
    for (FunctionModel.Source source : function.sources()) {
      ResourceName queue = ResourceName.of(source.text("value"));
      if (seconds == null
          || queue.isParameter()
          || !source.annotation().equals(QueueResources.ANNOTATION)) {
        continue;
      }
      Long hidden = number(draft.properties(queue.id("Queue")).get("VisibilityTimeout"));
      if (hidden != null && hidden < seconds) {
        problems.add(
            "%s may run for %d seconds, and messages of the queue %s are hidden for %d: Lambda wants them hidden for at least as long, and AWS advises six times that. Raise VisibilityTimeout of %s."
                .formatted(function.handler(), seconds, queue.text(), hidden, queue.id("Queue")));
      }
    }
  }

  private static int length(@Nullable Tree tree) {
    return switch (tree) {
      case null -> 0;
      case Scalar scalar -> scalar.text().length() + 3;
      case Tree.Items items -> items.list().stream().mapToInt(Limits::length).sum();
      case Fields fields ->
          fields.map().entrySet().stream()
              .mapToInt(each -> each.getKey().length() + 4 + length(each.getValue()))
              .sum();
    };
  }

  private void checkResources() {
    int resources = draft.section("Resources").map().size();
    if (resources > RESOURCES) {
      problems.add(
          "The template has %d resources, and CloudFormation takes %d. Split the application."
              .formatted(resources, RESOURCES));
    }
  }

  private @Nullable Tree property(FunctionModel function, String name) {
    Tree own = draft.properties(function.logicalId()).get(name);
    Fields globals = draft.template().fields("Globals", "Function");
    return own != null || globals == null ? own : globals.get(name);
  }

  private static @Nullable Long number(@Nullable Tree value) {
    if (!(value instanceof Scalar scalar)) {
      return null;
    }
    try {
      return Long.valueOf(scalar.text());
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
