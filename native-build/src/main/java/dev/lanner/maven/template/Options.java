package dev.lanner.maven.template;

import java.util.Map;
import java.util.TreeMap;

/// What a template is to be made for.
///
/// @param target how the function runs
/// @param architecture `arm64` or `x86_64`; what the user's template says takes its place
/// @param code the function's zip, relative to the template
/// @param layer the runtime's zip, relative to the template, of [Target#LAYERED]
/// @param stage of REST and WebSocket APIs
/// @param deployment how a new version takes over, a `DeploymentPreference` of SAM such as
///   `Canary10Percent5Minutes`; empty for all at once
/// @param snapStart whether images are started from snapshots; [Target#MANAGED] always is, and zips
///   of a custom runtime cannot be
/// @param logRetentionDays days that logs are kept
/// @param alarms whether there are alarms on errors and throttles
/// @param tables by the name of a function, the names of the tables that it uses, separated by
///   commas; empty for none
public record Options(
    Target target,
    String architecture,
    String code,
    String layer,
    String stage,
    String deployment,
    boolean snapStart,
    int logRetentionDays,
    boolean alarms,
    Map<String, String> tables) {

  /// Copies the map.
  public Options {
    tables = new TreeMap<>(tables);
  }

  /// How a function runs.
  public enum Target {
    /// On `provided.al2023`, with the runtime in a layer that functions share.
    LAYERED,
    /// On `provided.al2023`, with all that it needs in its zip.
    SELF_CONTAINED,
    /// On `provided.al2023`, as a native image.
    NATIVE,
    /// On AWS's `java25`, from a snapshot.
    MANAGED,
    /// From a container image.
    IMAGE
  }

  /// What is deployed when nobody says otherwise.
  public static Options of(Target target) {
    return new Options(
        target,
        "arm64",
        target == Target.NATIVE ? "native.zip" : "function.zip",
        "runtime-layer.zip",
        "prod",
        "",
        false,
        30,
        true,
        Map.of());
  }

  boolean isSnapStart() {
    return target == Target.MANAGED || (target == Target.IMAGE && snapStart);
  }
}
