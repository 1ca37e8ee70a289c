package dev.lanner.auth.internal;

import dev.lanner.runtime.Payload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// The command `authorizers/verify`: a case per line from standard input, its decision per line to
/// standard output. The module's README describes both.
public final class Main {
  private static final String HELP =
      """
      Verifies tokens: JSON Lines in, JSON Lines out.

        authorizers/verify < cases.jsonl > results.jsonl

      authorizers/README.md describes the lines.
      """;

  private Main() {}

  /// Verifies the tokens of standard input.
  ///
  /// @param args none, or `--help`
  /// @throws IOException when standard input breaks
  public static void main(String... args) throws IOException {
    if (args.length > 0) {
      System.out.print(HELP);
      return;
    }
    // Warnings about keys belong to the terminal, not between the results.
    PrintStream out = System.out;
    System.setOut(System.err);
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      run(in, out, InstantSource.system());
    }
  }

  static void run(BufferedReader in, PrintStream out, InstantSource clock) throws IOException {
    int number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        Payload result = Case.run(line, number, clock);
        out.write(result.array(), result.offset(), result.length());
        out.write('\n');
        // Line by line, so that a program can write a case and read its result.
        out.flush();
      }
    }
  }
}
