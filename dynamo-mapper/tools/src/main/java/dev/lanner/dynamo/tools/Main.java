package dev.lanner.dynamo.tools;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The command `dynamo-mapper/tools/tables`. Its exit status is 0, 1 when `drift` has found
/// differences or `export` and `import` have left out items, and 2 when it cannot do what it is
/// asked for.
@Command(
    name = "tables",
    description = "Commands for the DynamoDB tables of an application.",
    synopsisSubcommandLabel = "<command>",
    subcommands = HelpCommand.class,
    usageHelpAutoWidth = true)
public final class Main {
  private static final int FAILED = 2;

  private Main() {}

  /// Runs a command and ends the JVM with its exit status.
  public static void main(String... args) {
    var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, args);
    out.flush();
    System.exit(status);
  }

  /// Runs a command.
  ///
  /// @param out what it prints
  /// @param err what it tells besides, and why it cannot do what it is asked for
  /// @return the exit status
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    var commands = new CommandLine(new Main());
    for (Object command :
        List.of(
            new TemplateCommand(),
            new PolicyCommand(),
            new DriftCommand(),
            new CreateCommand(),
            new ExportCommand(),
            new ImportCommand(),
            new PatternsCommand())) {
      commands.addSubcommand(command);
    }
    return commands
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::failed)
        .execute(args);
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof ToolsException known) {
      command.getErr().println(known.sentence());
      return FAILED;
    }
    throw e;
  }
}
