package dev.lanner.local.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The command `local/gateway/cases`: a case per line from standard input, its result per line to
/// standard output. The module's README describes both.
public final class Main {
  private static final String HELP =
      """
      Takes requests through a front end to their events, and what functions return through it to \
      responses: JSON Lines in, JSON Lines out.

        local/gateway/cases < cases.jsonl > results.jsonl

      local/gateway/README.md describes the lines.
      """;

  private Main() {}

  /// Runs the cases of standard input.
  ///
  /// @param args none, or `--help`
  /// @throws IOException when standard input or output break
  public static void main(String... args) throws IOException {
    if (args.length > 0) {
      System.out.print(HELP);
      return;
    }
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      run(in, System.out);
    }
  }

  static void run(BufferedReader in, PrintStream out) throws IOException {
    int number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        write(Case.run(line, number), out);
      }
    }
  }

  private static void write(String result, OutputStream out) throws IOException {
    out.write((result + "\n").getBytes(StandardCharsets.UTF_8));
    // Line by line, so that a program can write a case and read its result.
    out.flush();
  }
}
