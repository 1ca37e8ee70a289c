package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The environment variables of the process, with names for those that Lambda sets. A variable that
/// is empty counts as absent. Immutable.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
///   environment variables</a>
public final class RuntimeEnvironment {
  /// Far above what Lambda has, far below what overflows.
  private static final int MAX_NUMBER = 10_000_000;

  private final Map<String, String> variables;

  private RuntimeEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /// An environment with a copy of these variables.
  public static RuntimeEnvironment of(Map<String, String> variables) {
    return new RuntimeEnvironment(Map.copyOf(variables));
  }

  /// The environment of this process. For `main` and for what is static by nature; everything else
  /// takes the environment as an argument.
  static RuntimeEnvironment ofProcess() {
    // Immutable as it is, and walking through it to copy it loads classes.
    return new RuntimeEnvironment(System.getenv());
  }

  /// All variables, unmodifiable. Some are credentials.
  public Map<String, String> variables() {
    return variables;
  }

  /// The value of a variable, or `null` when it is absent or empty.
  public @Nullable String get(String name) {
    var value = variables.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /// `AWS_LAMBDA_RUNTIME_API`: host and port of the Runtime API.
  ///
  /// @throws RuntimeApiException when it is absent, so this is not an execution environment
  public String runtimeApi() {
    var hostAndPort = get("AWS_LAMBDA_RUNTIME_API");
    if (hostAndPort == null) {
      throw new RuntimeApiException(
          "AWS_LAMBDA_RUNTIME_API is not set. Lambda sets it in the execution environment; to run"
              + " locally, start the function through the Runtime Interface Emulator.");
    }
    return hostAndPort;
  }

  /// `_HANDLER`: the configured handler, or `null` when absent, as in container images.
  public @Nullable String handler() {
    return get("_HANDLER");
  }

  /// `LAMBDA_TASK_ROOT`: the folder of the function's code, or `null` when absent.
  public @Nullable String taskRoot() {
    return get("LAMBDA_TASK_ROOT");
  }

  /// `AWS_LAMBDA_FUNCTION_NAME`, or `null` when absent.
  public @Nullable String functionName() {
    return get("AWS_LAMBDA_FUNCTION_NAME");
  }

  /// `AWS_LAMBDA_FUNCTION_VERSION`, or `null` when absent.
  public @Nullable String functionVersion() {
    return get("AWS_LAMBDA_FUNCTION_VERSION");
  }

  /// `AWS_LAMBDA_FUNCTION_MEMORY_SIZE` in MB, or 0 when absent or not a number.
  public int memoryMb() {
    return number("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", 0);
  }

  /// `AWS_LAMBDA_MAX_CONCURRENCY`: how many invocations run at once on Lambda managed instances; 0
  /// when absent, so one after the other. When it is present but not a number, 1.
  public int maxConcurrency() {
    var name = "AWS_LAMBDA_MAX_CONCURRENCY";
    return get(name) == null ? 0 : Math.max(1, number(name, 1));
  }

  /// `LANNER_WORKER_THREADS` in any case: whether concurrent invocations run on platform threads.
  /// Unless it says `platform`, they run on virtual ones.
  public boolean platformThreads() {
    return "platform".equalsIgnoreCase(get("LANNER_WORKER_THREADS"));
  }

  /// `LANNER_SHUTDOWN_MILLIS`: how long a function has to finish its invocation and to close after
  /// SIGTERM; 150 when absent or not a number. Lambda documents 500 ms for all of it; of that, its
  /// open-source parts give the runtime a third.
  public int shutdownMillis() {
    return number("LANNER_SHUTDOWN_MILLIS", 150);
  }

  private int number(String name, int otherwise) {
    var digits = get(name);
    if (digits == null) {
      return otherwise;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > MAX_NUMBER) {
        return otherwise;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /// `AWS_LAMBDA_LOG_GROUP_NAME`, or `null` when absent.
  public @Nullable String logGroup() {
    return get("AWS_LAMBDA_LOG_GROUP_NAME");
  }

  /// `AWS_LAMBDA_LOG_STREAM_NAME`, or `null` when absent, as under SnapStart.
  public @Nullable String logStream() {
    return get("AWS_LAMBDA_LOG_STREAM_NAME");
  }

  /// `AWS_LAMBDA_INITIALIZATION_TYPE`: `on-demand`, `provisioned-concurrency`, `snap-start` or
  /// `lambda-managed-instances`; `null` when absent.
  public @Nullable String initializationType() {
    return get("AWS_LAMBDA_INITIALIZATION_TYPE");
  }

  /// `AWS_LAMBDA_LOG_FORMAT` in any case; text unless it says JSON.
  public LogFormat logFormat() {
    return "JSON".equalsIgnoreCase(get("AWS_LAMBDA_LOG_FORMAT")) ? LogFormat.JSON : LogFormat.TEXT;
  }

  /// `AWS_LAMBDA_LOG_LEVEL` in any case; `INFO` when absent or not one of AWS's levels.
  public LogLevel logLevel() {
    var name = get("AWS_LAMBDA_LOG_LEVEL");
    if (name != null) {
      for (var level : LogLevel.values()) {
        if (level != LogLevel.UNDEFINED && level.name().equalsIgnoreCase(name)) {
          return level;
        }
      }
    }
    return LogLevel.INFO;
  }

  /// Whether `AWS_LAMBDA_LOG_LEVEL` is there: Lambda sets it with the JSON format only.
  boolean hasLogLevel() {
    return get("AWS_LAMBDA_LOG_LEVEL") != null;
  }

  /// `_LAMBDA_TELEMETRY_LOG_FD`: number of the inherited descriptor that takes the log in frames,
  /// or `null` when absent.
  @Nullable String logDescriptor() {
    return get("_LAMBDA_TELEMETRY_LOG_FD");
  }

  /// `_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET`: path of the Unix socket that takes the log in
  /// lines, or `null` when absent. Managed instances have it instead of the descriptor.
  @Nullable String logSocket() {
    return get("_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET");
  }

  /// Whether Lambda has a channel for the log besides standard output.
  boolean hasLogChannel() {
    return logDescriptor() != null || logSocket() != null;
  }

  /// The number of variables alone: among them are credentials.
  @Override
  public String toString() {
    return "RuntimeEnvironment of " + variables.size() + " variables";
  }
}
