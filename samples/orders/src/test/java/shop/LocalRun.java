package shop;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sample as `./dev` runs it: packaged, in processes of its own. With `-Dlanner.native`, its
/// native image instead of its jars.
final class LocalRun implements AutoCloseable {
  private static final Path JARS = Path.of("target/function");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String banner;

  private LocalRun(Process process) throws IOException {
    this.process = process;
    this.banner = readBanner(process.inputReader());
    // Nobody reads on, and it must not wait for a reader.
    Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(_ -> {}));
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
                folder().toString(),
                "--port=0"));
    command.addAll(List.of(options));
    return new LocalRun(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start());
  }

  private static Path folder() throws IOException {
    String image = System.getProperty("lanner.native");
    if (image == null) {
      return JARS;
    }
    // What is deployed is the image alone. The jar is for the local run, which reads the models.
    Path folder = Path.of("target/function-native");
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(Path.of(image), folder.resolve("bootstrap"), StandardCopyOption.REPLACE_EXISTING);
    try (var jars = Files.newDirectoryStream(JARS.resolve("lib"), "orders-*.jar")) {
      for (Path jar : jars) {
        Files.copy(
            jar,
            folder.resolve("lib").resolve(jar.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder;
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

  /// The address of the API.
  URI api() {
    return address("(http://localhost:\\d+)");
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

  /// Sends a request with a token, or without one when it is empty.
  HttpResponse<String> send(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(api().resolve(path))
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("authorization", "Bearer " + token);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// What `GET` answers.
  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return send("GET", path, token, "");
  }

  @Override
  public void close() {
    process.destroy();
    client.close();
  }
}
