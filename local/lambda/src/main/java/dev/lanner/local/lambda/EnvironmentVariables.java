package dev.lanner.local.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a function's process finds in its environment: what Lambda's `provided.al2023` sets, and
/// the function's own values. Nothing is inherited from the shell of the developer, so that a
/// function that works here does not work by accident.
///
/// Two are added. `JAVA_HOME`: on AWS the zip or its layer brings a JRE, here it is the one that
/// runs this. `LANNER_LOCAL`: by it an application knows that issuers of tokens on this machine are
/// to be trusted, which it never does elsewhere. Credentials are left out. `AWS_EXECUTION_ENV` is
/// not set on `provided.al2023`.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
///   environment variables</a>
final class EnvironmentVariables {
  static final String REGION = "us-east-1";

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");

  private static final Set<String> RESERVED =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_DEFAULT_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_MAX_CONCURRENCY",
          "AWS_LAMBDA_RUNTIME_API",
          "AWS_REGION",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "LAMBDA_RUNTIME_DIR",
          "LAMBDA_TASK_ROOT");

  private EnvironmentVariables() {}

  /// @throws LocalRunException when a function may not set a variable of this name
  static void requireAllowed(String name) {
    if (RESERVED.contains(name)) {
      throw new LocalRunException(
          "The environment variable %s is set by Lambda itself, which refuses functions that set it. Remove it."
              .formatted(name));
    }
    if (!NAME.matcher(name).matches()) {
      throw new LocalRunException(
          "\"%s\" cannot be the name of an environment variable. Lambda takes a letter, then at least one letter, digit or underscore."
              .formatted(name));
    }
  }

  /// @param javaHome home of the JRE for the function
  /// @param runtimeApi host and port
  static Map<String, String> of(
      Function function, String javaHome, String runtimeApi, String logStream) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("LANG", "en_US.UTF-8");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin");
    variables.put("TZ", ":UTC");
    variables.put("JAVA_HOME", javaHome);
    variables.putAll(function.environment());
    variables.put("LANNER_LOCAL", "true");
    variables.put("_HANDLER", function.handler());
    variables.put("LAMBDA_TASK_ROOT", function.folder().toString());
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_REGION", REGION);
    variables.put("AWS_DEFAULT_REGION", REGION);
    if (function.debugPort() != null) {
      variables.merge(
          "JAVA_TOOL_OPTIONS",
          "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:"
              + function.debugPort(),
          (given, debugger) -> given + " " + debugger);
    }
    return variables;
  }
}
