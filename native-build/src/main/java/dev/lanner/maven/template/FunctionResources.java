package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Settings;
import dev.lanner.maven.template.Options.Target;
import dev.lanner.maven.template.Tree.Fields;

/// What every function has: itself, its log group and its alarms.
///
/// @see <a
///   href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html">AWS::Serverless::Function</a>
final class FunctionResources {
  /// Lambda's own default, 128 MB, is less than a JVM can start with. The local run has the same.
  private static final long DEFAULT_MEMORY_MB = 512;

  private static final String LAYER = "RuntimeLayer";

  private final Draft draft;
  private final Options options;

  private FunctionResources(Draft draft) {
    this.draft = draft;
    options = draft.options();
  }

  static void add(Draft draft) {
    var resources = new FunctionResources(draft);
    if (draft.options().target() == Target.LAYERED) {
      resources.addLayer();
    }
    draft.functions().forEach(resources::add);
  }

  static String logs(FunctionModel function) {
    return function.logicalId() + "Logs";
  }

  static String role(FunctionModel function) {
    return function.logicalId() + "Role";
  }

  private void addLayer() {
    Origin origin = Origin.of("the parameter lanner.layout");
    Fields layer = draft.resource(LAYER, "AWS::Serverless::LayerVersion", origin);
    Fields properties = layer.putFields("Properties");
    properties.put("Description", "Lanner's runtime: bootstrap and JRE");
    properties.put("ContentUri", options.layer());
    properties.putItems("CompatibleRuntimes").add("provided.al2023");
    properties.put("CompatibleArchitectures", architectures(origin));
    // Versions of a layer cost nothing, and functions that are rolled back need the earlier one.
    properties.putDefault("RetentionPolicy", "Retain");
  }

  private Tree architectures(Origin origin) {
    return new Tree.Items(origin.asDefault())
        .add(new Tree.Scalar(options.architecture(), true, origin.asDefault()));
  }

  private void add(FunctionModel function) {
    Origin origin = Origin.of(function.handler());
    Fields resource = draft.resource(function.logicalId(), "AWS::Serverless::Function", origin);
    Fields properties = resource.putFields("Properties");
    addSettings(function, properties);
    addCode(function, resource, properties);
    properties.put("Architectures", architectures(origin));
    addVersions(function, properties);
    properties.putAttribute("Role", role(function), "Arn");
    properties.putFields("LoggingConfig").putRef("LogGroup", logs(function));
    FunctionRole.add(draft, function);
    addLogs(function, origin);
    if (options.alarms()) {
      addAlarm(function, "Errors", "Invocations that ended with an error");
      addAlarm(function, "Throttles", "Invocations that were refused, as too many ran");
    }
  }

  private void addCode(FunctionModel function, Fields resource, Fields properties) {
    switch (options.target()) {
      case LAYERED -> {
        properties.put("CodeUri", options.code()).put("Handler", function.handler());
        properties.put("Runtime", "provided.al2023");
        properties.putItems("Layers").add(Tree.ref(LAYER, resource.origin()));
      }
      case SELF_CONTAINED, NATIVE -> {
        properties.put("CodeUri", options.code()).put("Handler", function.handler());
        properties.put("Runtime", "provided.al2023");
      }
      case MANAGED -> {
        properties.put("CodeUri", options.code()).put("Handler", function.handler());
        properties.put("Runtime", "java25");
      }
      case IMAGE -> {
        properties.put("PackageType", "Image");
        properties.putFields("ImageConfig").putItems("Command").add(function.handler());
        resource
            .putFields("Metadata")
            .put("Dockerfile", "Dockerfile")
            .put("DockerContext", "image")
            .put("DockerTag", "lanner");
      }
    }
  }

  private void addSettings(FunctionModel function, Fields properties) {
    Settings settings = function.settings();
    if (settings.description() != null) {
      properties.put("Description", settings.description());
    }
    if (settings.memoryMb() == null) {
      properties.putDefault("MemorySize", DEFAULT_MEMORY_MB);
    } else {
      properties.put("MemorySize", settings.memoryMb());
    }
    if (settings.timeoutSeconds() != null) {
      properties.put("Timeout", settings.timeoutSeconds());
    }
    if (settings.ephemeralStorageMb() != null) {
      properties.putFields("EphemeralStorage").put("Size", settings.ephemeralStorageMb());
    }
    if (settings.reservedConcurrency() != null) {
      properties.put("ReservedConcurrentExecutions", settings.reservedConcurrency());
    }
  }

  private void addVersions(FunctionModel function, Fields properties) {
    if (!draft.hasAlias(function)) {
      return;
    }
    properties.put("AutoPublishAlias", Draft.ALIAS);
    // A version is published when settings change, too, or the alias would keep the old ones.
    properties.put("AutoPublishAliasAllProperties", true);
    Long provisioned = function.settings().provisionedConcurrency();
    if (provisioned != null && provisioned > 0) {
      if (options.isSnapStart()) {
        throw new TemplateException(
            "%s has provisionedConcurrency = %d, and Lambda does not keep environments of functions that start from snapshots. Remove it from @FunctionSettings, or deploy without SnapStart."
                .formatted(function.handler(), provisioned));
      }
      properties
          .putFields("ProvisionedConcurrencyConfig")
          .put("ProvisionedConcurrentExecutions", provisioned);
    }
    if (options.isSnapStart()) {
      properties.putFields("SnapStart").put("ApplyOn", "PublishedVersions");
    }
    if (!options.deployment().isEmpty()) {
      Fields preference = properties.putFields("DeploymentPreference");
      preference.put("Type", options.deployment());
      if (options.alarms()) {
        preference
            .putItems("Alarms")
            .add(Tree.ref(function.logicalId() + "Errors", properties.origin()));
      }
    }
  }

  private void addLogs(FunctionModel function, Origin origin) {
    Fields logs =
        draft.resource(logs(function), "AWS::Logs::LogGroup", origin).putFields("Properties");
    logs.putSub("LogGroupName", "/aws/lambda/${AWS::StackName}-" + function.name());
    logs.putDefault("RetentionInDays", options.logRetentionDays());
  }

  private void addAlarm(FunctionModel function, String metric, String description) {
    Alarms.add(
        draft,
        function.logicalId() + metric,
        "%s: %s".formatted(description, function.handler()),
        alarm -> {
          alarm.put("Namespace", "AWS/Lambda").put("MetricName", metric);
          alarm
              .putItems("Dimensions")
              .addFields()
              .put("Name", "FunctionName")
              .putRef("Value", function.logicalId());
        });
  }
}
