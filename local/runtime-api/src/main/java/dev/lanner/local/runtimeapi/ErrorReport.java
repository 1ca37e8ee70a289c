package dev.lanner.local.runtimeapi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the headers and the body of `init/error` and `invocation/{id}/error` into a failure.
/// Lambda takes a flawed report and repairs it in silence; so does this, but not in silence.
final class ErrorReport {
  static final String TYPE_HEADER = "Lambda-Runtime-Function-Error-Type";
  static final String CAUSE_HEADER = "Lambda-Runtime-Function-XRay-Error-Cause";

  /// Longer causes are cropped by Lambda, which breaks their JSON.
  private static final int MAX_CAUSE_BYTES = 64 * 1024;

  private static final Pattern KNOWN_TYPE = Pattern.compile("(Runtime|Function)\\.[A-Z][a-zA-Z]+");

  private final String call;
  private final Consumer<String> violations;

  /// @param call the request, for the sentences
  ErrorReport(String call, Consumer<String> violations) {
    this.call = call;
    this.violations = violations;
  }

  Answer.Failure failure(Headers headers, Payload body) {
    var type = headers.first(TYPE_HEADER);
    if (type == null || type.isEmpty()) {
      violations.accept(
          call
              + " came without the header "
              + TYPE_HEADER
              + ". Expected a type such as Runtime.HandlerNotFound.");
    }
    checkContentType(headers.first("Content-Type"));
    checkBody(body);
    return new Answer.Failure(kept(type), cause(headers.first(CAUSE_HEADER)), body);
  }

  /// The type as Lambda keeps it.
  static String kept(@Nullable String type) {
    if (type == null) {
      return "Runtime.Unknown";
    }
    if (KNOWN_TYPE.matcher(type).matches()) {
      return type;
    }
    return type.startsWith("Function.") ? "Function.Unknown" : "Runtime.Unknown";
  }

  private void checkContentType(@Nullable String contentType) {
    if (contentType != null) {
      var end = contentType.indexOf(';');
      var mediaType = (end < 0 ? contentType : contentType.substring(0, end)).strip();
      switch (mediaType.toLowerCase(Locale.ROOT)) {
        case "application/json", "application/vnd.aws.lambda.error.cause+json" -> {
          return;
        }
        default -> {}
      }
    }
    violations.accept(
        call
            + " came "
            + (contentType == null ? "without a Content-Type" : "with another Content-Type")
            + ". Expected application/json.");
  }

  private void checkBody(Payload body) {
    try {
      if (!(Json.parse(body.bytes()) instanceof Json.Obj(var members))) {
        bodyViolation("it is not an object");
      } else if (!(members.get("errorMessage") instanceof Json.Str)) {
        bodyViolation("errorMessage is not a string");
      } else if (!(members.get("errorType") instanceof Json.Str)) {
        bodyViolation("errorType is not a string");
      } else if (!isAbsentOrStrings(members.get("stackTrace"))) {
        bodyViolation("stackTrace is not an array of strings");
      }
    } catch (IllegalArgumentException e) {
      bodyViolation(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isAbsentOrStrings(@Nullable Json trace) {
    return switch (trace) {
      case null -> true;
      case Json.Arr(var frames) -> frames.stream().allMatch(Json.Str.class::isInstance);
      case Json.Obj _, Json.Str _, Json.Literal _ -> false;
    };
  }

  private void bodyViolation(String what) {
    violations.accept(
        call
            + " came with a body that is no error report: "
            + what
            + ". Expected {\"errorMessage\": string, \"errorType\": string, \"stackTrace\":"
            + " [string]}.");
  }

  private @Nullable String cause(@Nullable String cause) {
    if (cause == null) {
      return null;
    }
    var bytes = cause.getBytes(StandardCharsets.UTF_8);
    String what;
    if (bytes.length > MAX_CAUSE_BYTES) {
      what = "it has more than " + MAX_CAUSE_BYTES + " bytes";
    } else {
      try {
        if (Json.parse(bytes) instanceof Json.Obj) {
          return cause;
        }
        what = "it is not an object";
      } catch (IllegalArgumentException e) {
        what = String.valueOf(e.getMessage());
      }
    }
    violations.accept(
        call
            + " came with a header "
            + CAUSE_HEADER
            + " that Lambda ignores: "
            + what
            + ". Expected a JSON object.");
    return null;
  }
}
