package dev.lanner.benchmarks.orders;

import dev.lanner.benchmarks.harness.Benchmark;
import dev.lanner.dynamo.tools.Main;
import dev.lanner.local.tables.LocalTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Measures an application beside a DynamoDB Local with its tables, and a user pool that has signed
/// a user in.
public final class OrdersBenchmark {
  private OrdersBenchmark() {}

  /// Runs the harness and ends the JVM.
  ///
  /// @param arguments the folder with the application's classes, then options of the harness
  public static void main(String... arguments) throws IOException, InterruptedException {
    String endpoint = LocalTables.shared().endpoint().toString();
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = Main.run(err, err, "create", "--endpoint", endpoint, arguments[0]);
    if (status != 0) {
      System.exit(status);
    }
    var options = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    options.addAll(List.of("--environment", "AWS_ENDPOINT_URL_DYNAMODB=" + endpoint));
    // Until the harness ends the JVM.
    var pool = SignedIn.start();
    pool.environment()
        .forEach((name, value) -> options.addAll(List.of("--environment", name + "=" + value)));
    options.addAll(List.of("--exchanges", exchanges(pool.token()).toString()));
    Benchmark.main(options.toArray(new String[0]));
  }

  private static Path exchanges(String token) throws IOException {
    Path file = Files.createTempFile("orders", ".json");
    file.toFile().deleteOnExit();
    try (InputStream in = OrdersBenchmark.class.getResourceAsStream("exchanges.json")) {
      String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, json.replace("TOKEN", token));
    }
    return file;
  }
}
