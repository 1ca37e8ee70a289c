package dev.lanner.local.iam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The command `local/iam/evaluate`: a case per line from standard input, its decision per line to
/// standard output. The module's README describes both.
public final class Main {
  private static final String HELP =
      """
      Decides about requests by IAM policies: JSON Lines in, JSON Lines out.

        local/iam/evaluate < cases.jsonl > results.jsonl

      local/iam/README.md describes the lines.
      """;

  private Main() {}

  /// Decides the cases of standard input.
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
