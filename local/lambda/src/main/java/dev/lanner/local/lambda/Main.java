package dev.lanner.local.lambda;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The local run on the command line: one function folder, one address, until Ctrl-C.
@Command(
    name = "lanner-local",
    description = "Runs a function folder as Lambda does, behind the front end it is made for.",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "folder",
      description = "What a deployment zip holds: an executable bootstrap, and lib with the jars.")
  private Path folder = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "number",
      description = "Port on this machine; the next free one is taken. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--front-end",
      paramLabel = "name",
      description =
          "One of ${COMPLETION-CANDIDATES}. Default: the first that the function is made for.")
  private @Nullable FrontEndKind frontEnd;

  @Option(
      names = "--environments",
      paramLabel = "number",
      description = "How many requests may run at once. Default: ${DEFAULT-VALUE}.")
  private int environments = Function.DEFAULT_ENVIRONMENTS;

  @Option(
      names = "--timeout",
      paramLabel = "seconds",
      description = "Timeout of an invocation. Default: what the function's settings say, or 3.")
  private @Nullable Double timeout;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description =
          "Memory size that the function is told. Default: what its settings say, or 512.")
  private @Nullable Integer memory;

  @Option(
      names = "--debug",
      arity = "0..1",
      fallbackValue = "5005",
      paramLabel = "port",
      description =
          "Lets a debugger attach (5005 unless named): one request at a time, no timeouts.")
  private @Nullable Integer debug;

  @Option(
      names = "--env-file",
      paramLabel = "file",
      description = "Environment values of the function, NAME=value lines.")
  private @Nullable Path envFile;

  @Option(
      names = "--tables",
      paramLabel = "folder",
      description = "Keeps the function's DynamoDB tables there. Default: as long as this runs.")
  private @Nullable Path tablesFolder;

  @Option(names = "--help", usageHelp = true, description = "Prints this.")
  @SuppressWarnings("UnusedVariable") // picocli looks at the annotation alone.
  private boolean help;

  private Main() {}

  /// Runs until the JVM is told to end; ends it with status 1 when the run cannot start, 2 when the
  /// arguments make no sense.
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, commandLine, _) -> {
          if (e instanceof LocalRunException) {
            commandLine.getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw e;
        });
  }

  @Override
  public Integer call() throws InterruptedException {
    var out = spec.commandLine().getOut();
    var values = envFile == null ? Map.<String, String>of() : EnvFile.read(envFile);
    FunctionFolder.require(folder);
    var http = FunctionModel.read(folder).http();
    var made = frontEnd == null ? http.frontEnd() : http.frontEnd(frontEnd);
    // A function that is told so streams nowhere.
    var chosen =
        "false".equals(values.get("LANNER_STREAMING")) ? LocalFrontEnd.buffered(made.kind()) : made;
    try (var tables = tables(values, out);
        var lambda = LocalLambda.start(function(http, tables.environment(values)), out);
        var api = LocalApi.start(lambda, chosen, port)) {
      announce(api, new Banner(api.endpoint(), http, chosen), out);
      lambda.warmUp();
      // Ends with the JVM, whose shutdown hook ends the processes.
      new CountDownLatch(1).await();
    }
    return CommandLine.ExitCode.OK;
  }

  /// None for a function that is told of another DynamoDB.
  private FunctionTables tables(Map<String, String> values, PrintWriter out) {
    return values.containsKey(FunctionTables.ENDPOINT)
        ? FunctionTables.none()
        : FunctionTables.start(folder, tablesFolder, out);
  }

  private Function function(FunctionModel.Entry http, Map<String, String> values) {
    var function =
        Function.builder(folder, http)
            .environment(values)
            .environments(environments)
            .debugPort(debug);
    if (memory != null) {
      function.memoryMb(memory);
    }
    if (timeout != null) {
      function.timeout(Duration.ofMillis(Math.round(timeout * 1000)));
    }
    return function.build();
  }

  private void announce(LocalApi api, Banner banner, PrintWriter out) {
    int actual = api.endpoint().getPort();
    if (port != 0 && actual != port) {
      out.println("Port %d is taken, so this run takes %d.".formatted(port, actual));
    }
    if (debug != null) {
      out.println(
          "A debugger can attach to port %d. Requests run one at a time, without timeouts."
              .formatted(debug));
    }
    out.print(banner.text());
    out.flush();
  }
}
