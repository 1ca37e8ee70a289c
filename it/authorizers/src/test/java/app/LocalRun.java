package app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged application as `./dev` runs it, in processes of its own.
final class LocalRun implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> log = new ArrayList<>();
  private final Process process;
  private final String banner;
  private final Thread reader;

  private LocalRun(Process process) throws IOException {
    this.process = process;
    this.banner = readBanner(process.inputReader());
    this.reader = Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(log::add));
  }

  static LocalRun start(String... options) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.lanner.local.lambda.Main",
                "target/function",
                "--port=0",
                // Notes are in the memory of a process.
                "--environments=1",
                "--timeout=20"));
    command.addAll(List.of(options));
    return new LocalRun(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start());
  }

  private static String readBanner(BufferedReader out) throws IOException {
    var read = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      read.append(line).append('\n');
      if (line.startsWith("Ctrl-C")) {
        return read.toString();
      }
    }
    throw new IOException("The local run has ended: " + read);
  }

  String banner() {
    return banner;
  }

  /// Ends it.
  ///
  /// @return all that it has logged
  List<String> stop() throws InterruptedException {
    process.toHandle().destroy();
    reader.join();
    return log;
  }

  /// The address of the user pool.
  URI userPool() {
    return address("User pool .* on (http://127\\.0\\.0\\.1:\\d+)");
  }

  private URI address(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(banner);
    if (!found.find()) {
      throw new AssertionError("The banner has no such address: " + banner);
    }
    return URI.create(found.group(1));
  }

  /// The answer to a request, as status and body.
  ///
  /// @param headers names and values
  String send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address("(http://localhost:\\d+)") + path))
            .header("content-type", "text/plain")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    var response = client.send(request.build(), BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  /// The answer to a request with a token, without a body.
  String send(String method, String path, Token token) throws IOException, InterruptedException {
    return send(method, path, "", "authorization", "Bearer " + token.text());
  }

  /// What `GET` answers.
  String get(String path, Token token) throws IOException, InterruptedException {
    return send("GET", path, token);
  }

  /// What `PUT` of a text answers.
  String put(String path, Token token, String text) throws IOException, InterruptedException {
    return send("PUT", path, text, "authorization", "Bearer " + token.text());
  }

  @Override
  public void close() {
    process.toHandle().destroy();
    client.close();
  }
}
