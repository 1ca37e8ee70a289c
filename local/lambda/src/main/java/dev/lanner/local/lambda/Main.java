package dev.lanner.local.lambda;

import dev.lanner.local.userpool.Options;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
      description = "How many HTTP requests may run at once. Default: ${DEFAULT-VALUE}.")
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
          "Lets a debugger attach (5005 unless named, the next ones for further functions): one request at a time, no timeouts.")
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

  @Option(
      names = "--user-pool",
      paramLabel = "folder",
      description =
          "Keeps the users of the application there, and starts a user pool even if no route asks for one. Default: as long as this runs.")
  private @Nullable Path userPoolFolder;

  @Option(
      names = "--without",
      paramLabel = "function",
      description = "Leaves a function out, by its name in the model. Can be given again.")
  private List<String> leftOut = List.of();

  @Option(names = "--help", usageHelp = true, description = "Prints this.")
  @SuppressWarnings("UnusedVariable") // picocli looks at the annotation alone.
  private boolean help;

  /// How many functions besides that of HTTP have a port for a debugger.
  private int debugged;

  private Main() {}

  /// Runs until the JVM is told to end; ends it with status 1 when the run cannot start, 2 when the
  /// arguments make no sense.
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /// Runs as the command does, within the caller's JVM, until that ends.
  ///
  /// @param out what it says, and the log of the functions
  /// @param err why it cannot start
  /// @return the exit status
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine().setOut(out).setErr(err).execute(arguments);
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
    var model = FunctionModel.read(folder).without(leftOut);
    var tableModels = TableModels.read(folder, model.isIdempotent());
    var mappings = StreamMapping.all(model, tableModels);
    var absent = AbsentSource.all(model);
    boolean hasUsers = hasUserPool(model, values);
    if (!absent.isEmpty() && mappings.isEmpty() && !hasUsers && !model.servesHttp()) {
      throw new LocalRunException(
          "Nothing of this application runs here by itself.\n" + sentences(absent));
    }
    // Where nothing else runs either, this says what is missing.
    boolean servesHttp =
        model.servesHttp() || (mappings.isEmpty() && !hasUsers) || frontEnd != null;
    var http = servesHttp ? model.http() : null;
    var chosen = http == null ? null : frontEnd(http, values);
    var routes =
        http == null || chosen == null ? null : ProtectedRoutes.of(model, http, chosen, values);
    var log = new Log(out);
    try (var tables = tables(tableModels, values, out);
        var users = hasUsers ? users(model, out, log) : FunctionUserPool.none();
        var events = new LocalEvents(Pacing.system(), log)) {
      var environment = users.environment(tables.environment(values));
      listen(mappings, environment, events);
      users.functions().start(entry -> further(entry, environment, out), log);
      if (http == null || chosen == null || routes == null) {
        out.print(users.text(null));
        announce(mappings, absent, out);
        users.functions().warmUp();
        run(events);
      } else {
        try (var authorizers =
                LocalAuthorizers.start(routes, entry -> further(entry, environment, out), log);
            var lambda = LocalLambda.start(function(http, environment, debug), log);
            var api = LocalApi.start(lambda, authorizers, chosen, port)) {
          var banner = new Banner(api.endpoint(), http, chosen, routes.functions());
          announce(api, banner, out);
          out.print(users.text(http.routes().isEmpty() ? null : banner.addressForUsers()));
          announce(mappings, absent, out);
          lambda.warmUp();
          authorizers.warmUp();
          users.functions().warmUp();
          run(events);
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }

  /// Ends with the JVM, whose shutdown hooks end the processes.
  private static void run(LocalEvents events) throws InterruptedException {
    events.start();
    new CountDownLatch(1).await();
  }

  private LocalFrontEnd frontEnd(FunctionModel.Entry http, Map<String, String> values) {
    var made = frontEnd == null ? http.frontEnd() : http.frontEnd(frontEnd);
    // A function that is told so streams nowhere.
    return "false".equals(values.get("LANNER_STREAMING"))
        ? LocalFrontEnd.buffered(made.kind())
        : made;
  }

  private void listen(
      List<StreamMapping> mappings, Map<String, String> environment, LocalEvents events) {
    for (int i = 0; i < mappings.size(); i++) {
      var mapping = mappings.get(i);
      debugged = i + 1;
      events.add(
          function(mapping.function(), environment, debugPort(debugged)),
          mapping,
          URI.create(environment.getOrDefault(FunctionTables.ENDPOINT, "")));
    }
  }

  /// @param number of the function: 0 for that of HTTP, 1 for the first that listens
  private @Nullable Integer debugPort(int number) {
    return debug == null ? null : debug + number;
  }

  /// A function of a user pool, or an authorizer.
  private Function further(
      FunctionModel.Entry entry, Map<String, String> environment, PrintWriter out) {
    var debugPort = debugPort(++debugged);
    if (debugPort != null) {
      out.println("A debugger can attach to %s on port %d.".formatted(entry.handler(), debugPort));
    }
    return function(entry, environment, debugPort);
  }

  /// Not for a function that is told of another, and for one that needs none.
  private boolean hasUserPool(FunctionModel model, Map<String, String> values) {
    return !values.containsKey(FunctionUserPool.ENDPOINT)
        && !values.containsKey(FunctionUserPool.POOL)
        && (userPoolFolder != null || FunctionUserPool.isNeeded(model));
  }

  private FunctionUserPool users(FunctionModel model, PrintWriter out, Log log) {
    // Somebody who debugs a function that the pool calls is in no hurry.
    var patience = debug == null ? Options.DEFAULT_TRIGGER_TIMEOUT : Duration.ofDays(1);
    return FunctionUserPool.start(model, userPoolFolder, patience, out, log);
  }

  /// None for a function that is told of another DynamoDB.
  private FunctionTables tables(TableModels models, Map<String, String> values, PrintWriter out) {
    return values.containsKey(FunctionTables.ENDPOINT)
        ? FunctionTables.none()
        : FunctionTables.start(models, tablesFolder, out);
  }

  private Function function(
      FunctionModel.Entry entry, Map<String, String> values, @Nullable Integer debugPort) {
    var function =
        Function.builder(folder, entry)
            .environment(values)
            .environments(environments)
            .debugPort(debugPort);
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
  }

  /// Ends what is said before the log begins.
  private void announce(List<StreamMapping> mappings, List<AbsentSource> absent, PrintWriter out) {
    if (!mappings.isEmpty() || !absent.isEmpty()) {
      out.println();
    }
    for (int i = 0; i < mappings.size(); i++) {
      var mapping = mappings.get(i);
      var debugPort = debugPort(i + 1);
      out.println(
          "%s listens to the table %s: %s%s"
              .formatted(
                  mapping.function().handler(),
                  mapping.table(),
                  mapping.handler(),
                  debugPort == null ? "" : ", debugger port " + debugPort));
    }
    if (!absent.isEmpty()) {
      out.println(sentences(absent));
    }
    out.println("Ctrl-C stops it.\n");
    out.flush();
  }

  private static String sentences(List<AbsentSource> absent) {
    return String.join("\n", absent.stream().map(AbsentSource::sentence).toList());
  }
}
