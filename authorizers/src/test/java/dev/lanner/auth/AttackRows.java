package dev.lanner.auth;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// All tokens of the list of attacks, for one verifier and its clock.
final class AttackRows {
  private AttackRows() {}

  static List<Rows.Row> all() throws Exception {
    HeaderAttacksTest.start();
    FormAttacksTest.start();
    ClaimsAttacksTest.start();
    var rows = new ArrayList<Rows.Row>();
    List.of(
            HeaderAttacksTest.valid(),
            HeaderAttacksTest.algorithms(),
            HeaderAttacksTest.keys(),
            HeaderAttacksTest.keyIds(),
            HeaderAttacksTest.extensions(),
            HeaderAttacksTest.types(),
            FormAttacksTest.signatures(),
            FormAttacksTest.parts(),
            FormAttacksTest.json(),
            FormAttacksTest.curves(),
            ClaimsAttacksTest.times(),
            ClaimsAttacksTest.issuers(),
            ClaimsAttacksTest.clients(),
            ClaimsAttacksTest.subjects(),
            ClaimsAttacksTest.lists())
        .forEach(some -> some.forEach(rows::add));
    return rows;
  }

  /// Writes them into a file for `benchmarks/run tokens`: pool, client, time and key set on a line
  /// each, then the tokens, each in base64 behind what has to become of it and its name.
  public static void main(String... args) {
    int status = 1;
    try (var lab = new Lab()) {
      write(Path.of(args[0]), lab);
      status = 0;
    } catch (Exception e) {
      e.printStackTrace();
    }
    // The servers of keys have threads that go on.
    System.exit(status);
  }

  private static void write(Path file, Lab lab) throws Exception {
    var lines = new ArrayList<String>();
    lines.add(Lab.POOL);
    lines.add(Lab.CLIENT);
    lines.add(MovableClock.START.toString());
    lines.add(lab.keySet());
    for (Rows.Row row : all()) {
      String token =
          Base64.getEncoder().encodeToString(row.token().getBytes(StandardCharsets.UTF_8));
      lines.add(row.expected() + "\t" + row.name() + "\t" + token);
    }
    Files.write(file, lines);
  }
}
