package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableDefinition;
import dev.lanner.local.lambda.Main;
import dev.lanner.local.tables.LocalTables;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The local run as `./dev` starts it: real HTTP, a real table with its stream, and two functions
/// in processes of their own.
@Timeout(120)
class EventsIT {
  private static final Path FOLDER = Path.of("target", "function").toAbsolutePath();
  private static final String BATCH = "BATCH Table: notes\tFunction: copyist\tRecords: 1";

  @TempDir private Path tables;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> read = new ArrayList<>();
  private Process run;
  private URI endpoint;

  @AfterEach
  void stop() throws InterruptedException {
    client.close();
    end();
  }

  @Test
  void tellsAFunctionWhatAnotherOneHasWritten() throws Exception {
    start();

    assertThat(put("1", "milk").statusCode()).isEqualTo(200);
    await(BATCH);

    assertThat(copy("1")).isEqualTo("{\"id\":\"1\",\"text\":\"milk\"}");
    assertThat(read)
        .contains("app.CopyistFunction listens to the table notes: app.Copyist.changed")
        .anyMatch(line -> line.startsWith("REPORT RequestId: "));
  }

  @Test
  void triesAgainAndGivesUpAndGoesOn() throws Exception {
    start();

    put("1", "illegible");
    await(BATCH + "\tFailed: 1\tRetry in: 500 ms");
    put("2", "bread");
    await("GAVE UP Table: notes\tFunction: copyist\tRecords: 1\tCondition: RetryAttemptsExhausted");
    await(BATCH);

    assertThat(get("/notes/1/copy").statusCode()).isEqualTo(404);
    assertThat(copy("2")).isEqualTo("{\"id\":\"2\",\"text\":\"bread\"}");
  }

  @Test
  void listensAgainAfterARestart() throws Exception {
    start();
    put("1", "milk");
    await(BATCH);
    end();

    start();
    put("2", "bread");
    await(BATCH);

    assertThat(copy("1")).isEqualTo("{\"id\":\"1\",\"text\":\"milk\"}");
    assertThat(copy("2")).isEqualTo("{\"id\":\"2\",\"text\":\"bread\"}");
  }

  @Test
  void hasTheTableOfIdempotentHandlers() throws Exception {
    start();
    put("1", "milk");
    HttpRequest line =
        HttpRequest.newBuilder(endpoint.resolve("/notes/1/lines"))
            .header("Content-Type", "text/plain")
            .header("Idempotency-Key", "a-key")
            .POST(BodyPublishers.ofString("bread"))
            .build();

    HttpResponse<String> first = client.send(line, BodyHandlers.ofString());
    HttpResponse<String> second = client.send(line, BodyHandlers.ofString());

    assertThat(first.body()).isEqualTo("{\"id\":\"1\",\"text\":\"milk\\nbread\"}");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
  }

  @Test
  void runsWithoutHttpAndListensToTablesThatAreThere() throws Exception {
    URI dynamoDb = LocalTables.shared().endpoint();
    Path values =
        Files.writeString(
            tables.resolve("local.env"), "AWS_ENDPOINT_URL_DYNAMODB=" + dynamoDb + "\n");
    try (DynamoDbClient database = database(dynamoDb)) {
      TableDefinition.of(NoteTable.SCHEMA).create(database, "notes");
      TableDefinition.of(CopyTable.SCHEMA).create(database, "copies");
      launch("--without=http", "--env-file=" + values);
      await("Ctrl-C stops it.");

      TableClient client = TableClient.of(database);
      new NoteTable(client).put(new Note("1", "milk"));
      await(BATCH);

      assertThat(new CopyTable(client).get("1")).contains(new Copy("1", "milk"));
      assertThat(read).noneMatch(line -> line.contains("http://localhost"));
    }
  }

  private static DynamoDbClient database(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private void start() throws IOException {
    launch("--port=0", "--tables=" + tables);
    await("Ctrl-C stops it.");
    String banner = String.join("\n", read);
    endpoint = URI.create(banner.replaceAll("(?s).* behind an HTTP API on (\\S+).*", "$1"));
  }

  private void launch(String... options) throws IOException {
    read.clear();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                FOLDER.toString(),
                "--timeout=30"));
    command.addAll(List.of(options));
    run =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
  }

  /// Ends the run as Ctrl-C does, and nothing of it stays.
  private void end() throws InterruptedException {
    List<ProcessHandle> processes = run.descendants().toList();
    run.toHandle().destroy();
    assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(processes).isNotEmpty();
    processes.forEach(process -> process.onExit().join());
  }

  /// Reads on to this line; the test's own timeout ends a wait in vain.
  private void await(String part) throws IOException {
    for (String line = run.inputReader().readLine();
        line != null;
        line = run.inputReader().readLine()) {
      read.add(line);
      if (line.contains(part)) {
        return;
      }
    }
    throw new AssertionError("The run ended without \"" + part + "\":\n" + String.join("\n", read));
  }

  private HttpResponse<String> put(String id, String text) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/notes/" + id))
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofString(text))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private String copy(String id) throws Exception {
    HttpResponse<String> response = get("/notes/" + id + "/copy");
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(endpoint.resolve(path)).build(), BodyHandlers.ofString());
  }
}
