package dev.lanner.local.runtimeapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Checks the body of a subscription against what Lambda documents.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/telemetry-api-reference.html">Lambda
///   Telemetry API reference</a>
final class TelemetrySubscription {
  private static final Set<String> TYPES = Set.of("platform", "function", "extension");

  private final TelemetryCall call;
  private final boolean onManagedInstance;
  private final Consumer<String> mistakes;

  TelemetrySubscription(TelemetryCall call, boolean onManagedInstance, Consumer<String> mistakes) {
    this.call = call;
    this.onManagedInstance = onManagedInstance;
    this.mistakes = mistakes;
  }

  void check(Payload body) {
    try {
      if (!(Json.parse(body.bytes()) instanceof Json.Obj(var members))) {
        mistakes.accept("it is not an object");
        return;
      }
      schemaVersion(members.get("schemaVersion"));
      types(members.get("types"));
      buffering(members.get("buffering"));
      destination(members.get("destination"));
    } catch (IllegalArgumentException e) {
      mistakes.accept(String.valueOf(e.getMessage()));
    }
  }

  private void schemaVersion(@Nullable Json version) {
    var known =
        switch (call) {
          case TelemetryCall.Telemetry _ ->
              onManagedInstance
                  ? Set.of("2025-01-29")
                  : Set.of("2025-01-29", "2022-12-13", "2022-07-01");
          case TelemetryCall.Logs _ -> Set.of("2021-03-18", "2020-08-15");
        };
    if (version == null && call instanceof TelemetryCall.Logs) {
      return;
    }
    if (!(version instanceof Json.Str(var text)) || !known.contains(text)) {
      mistakes.accept(
          "schemaVersion is not one of " + String.join(", ", known.stream().sorted().toList()));
    }
  }

  private void types(@Nullable Json types) {
    if (!(types instanceof Json.Arr(var elements))
        || elements.isEmpty()
        || !elements.stream().allMatch(e -> e instanceof Json.Str(var t) && TYPES.contains(t))) {
      mistakes.accept("types is not an array of platform, function or extension");
    }
  }

  private void buffering(@Nullable Json buffering) {
    switch (buffering) {
      case null -> {}
      case Json.Obj(var members) -> {
        range(members, "maxItems", 1000, 10_000);
        range(members, "maxBytes", 262_144, 1_048_576);
        range(members, "timeoutMs", 25, 30_000);
      }
      case Json.Arr _, Json.Str _, Json.Literal _ -> mistakes.accept("buffering is not an object");
    }
  }

  private void destination(@Nullable Json destination) {
    if (!(destination instanceof Json.Obj(var members))) {
      mistakes.accept("destination is not an object");
      return;
    }
    if (!(members.get("protocol") instanceof Json.Str(var protocol))) {
      mistakes.accept("destination.protocol is not HTTP or TCP");
      return;
    }
    switch (protocol) {
      case "HTTP" -> {
        if (!(members.get("URI") instanceof Json.Str(var uri)) || !isLocal(uri)) {
          mistakes.accept("destination.URI is not http://sandbox.localdomain with a port");
        }
      }
      case "TCP" -> {
        if (members.get("port") == null) {
          mistakes.accept("destination.port is missing");
        }
        range(members, "port", 1, 65_535);
      }
      default -> mistakes.accept("destination.protocol is not HTTP or TCP");
    }
  }

  private static boolean isLocal(String text) {
    try {
      var uri = new URI(text);
      var host = uri.getHost();
      return "http".equals(uri.getScheme())
          && uri.getPort() > 0
          && ("sandbox.localdomain".equals(host) || "sandbox".equals(host));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private void range(Map<String, Json> members, String name, long least, long most) {
    var value = members.get(name);
    if (value == null) {
      return;
    }
    if (!(value instanceof Json.Literal(var text)) || !text.matches("[0-9]{1,9}")) {
      mistakes.accept(name + " is not a whole number");
    } else if (Long.parseLong(text) < least || Long.parseLong(text) > most) {
      mistakes.accept(name + " is not from " + least + " to " + most);
    }
  }
}
