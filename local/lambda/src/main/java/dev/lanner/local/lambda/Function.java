package dev.lanner.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to run, and how.
///
/// @param folder the function folder, absolute: an executable `bootstrap` and `lib/*.jar`. It is
///   the task root and the working directory of the processes.
/// @param handler `_HANDLER`, such as `shop.HttpFunction`
/// @param name `AWS_LAMBDA_FUNCTION_NAME`
/// @param memoryMb `AWS_LAMBDA_FUNCTION_MEMORY_SIZE`; told and reported, not enforced
/// @param timeout after which an invocation fails and its process is killed
/// @param initTimeout after which a process that has not polled yet is killed
/// @param environment further environment variables of the processes
/// @param environments how many execution environments there may be at once, at least 1
/// @param debugPort where a debugger can attach, or `null`. With a port there is one execution
///   environment, and no timeout applies: a breakpoint takes as long as it takes.
public record Function(
    Path folder,
    String handler,
    String name,
    int memoryMb,
    Duration timeout,
    Duration initTimeout,
    Map<String, String> environment,
    int environments,
    @Nullable Integer debugPort) {

  /// How many execution environments there are unless a function says otherwise.
  public static final int DEFAULT_ENVIRONMENTS = 4;

  /// The memory of a function that does not say how much it needs.
  public static final int DEFAULT_MEMORY_MB = 512;

  /// Lambda's own default.
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

  /// What Lambda grants the init phase.
  public static final Duration INIT_TIMEOUT = Duration.ofSeconds(10);

  // A debugged invocation has a deadline too, because the protocol asks for one: far away.
  private static final Duration DEBUG_TIMEOUT = Duration.ofDays(1);

  /// Copies the map and keeps its order.
  ///
  /// @throws LocalRunException when a number is out of range or an environment variable is one that
  ///   Lambda sets itself
  public Function {
    if (memoryMb < 1) {
      throw new LocalRunException(
          "The memory is %d MB. Give a function at least 128 MB.".formatted(memoryMb));
    }
    if (!timeout.isPositive() || !initTimeout.isPositive()) {
      throw new LocalRunException(
          "The timeout is %s and that of the init phase %s. Both need to be more than nothing."
              .formatted(timeout, initTimeout));
    }
    if (environments < 1) {
      throw new LocalRunException(
          "There are to be %d execution environments. At least one is needed."
              .formatted(environments));
    }
    environment.keySet().forEach(EnvironmentVariables::requireAllowed);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    folder = folder.toAbsolutePath().normalize();
    if (debugPort != null) {
      timeout = DEBUG_TIMEOUT;
      initTimeout = DEBUG_TIMEOUT;
      environments = 1;
    }
  }

  /// Begins a function of this name in this folder, with the defaults above and no further
  /// environment variables.
  public static Builder builder(Path folder, String handler) {
    return new Builder(folder, handler);
  }

  /// Begins a function of a model: with its handler, its name and its settings.
  public static Builder builder(Path folder, FunctionModel.Entry entry) {
    var builder = new Builder(folder, entry.handler()).name(entry.name());
    var memoryMb = entry.settings().memoryMb();
    if (memoryMb != null) {
      builder.memoryMb(memoryMb);
    }
    var timeoutSeconds = entry.settings().timeoutSeconds();
    if (timeoutSeconds != null) {
      builder.timeout(Duration.ofSeconds(timeoutSeconds));
    }
    return builder;
  }

  /// The ARN with which the function is invoked.
  String arn() {
    return "arn:aws:lambda:%s:000000000000:function:%s"
        .formatted(EnvironmentVariables.REGION, name);
  }

  /// Builds a function; not for several threads.
  public static final class Builder {
    private final Path folder;
    private final String handler;
    private String name = "function";
    private int memoryMb = DEFAULT_MEMORY_MB;
    private Duration timeout = DEFAULT_TIMEOUT;
    private Duration initTimeout = INIT_TIMEOUT;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private int environments = DEFAULT_ENVIRONMENTS;
    private @Nullable Integer debugPort;

    private Builder(Path folder, String handler) {
      this.folder = folder;
      this.handler = handler;
    }

    /// Replaces the name.
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /// Replaces the memory size.
    public Builder memoryMb(int memoryMb) {
      this.memoryMb = memoryMb;
      return this;
    }

    /// Replaces the timeout of an invocation.
    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    /// Replaces the timeout of the init phase.
    public Builder initTimeout(Duration initTimeout) {
      this.initTimeout = initTimeout;
      return this;
    }

    /// Sets an environment variable.
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /// Sets all these environment variables.
    public Builder environment(Map<String, String> variables) {
      environment.putAll(variables);
      return this;
    }

    /// Replaces the limit of execution environments.
    public Builder environments(int environments) {
      this.environments = environments;
      return this;
    }

    /// Sets the port for a debugger, or takes it away with `null`.
    public Builder debugPort(@Nullable Integer debugPort) {
      this.debugPort = debugPort;
      return this;
    }

    /// The function.
    ///
    /// @throws LocalRunException as the constructor
    public Function build() {
      return new Function(
          folder,
          handler,
          name,
          memoryMb,
          timeout,
          initTimeout,
          environment,
          environments,
          debugPort);
    }
  }
}
