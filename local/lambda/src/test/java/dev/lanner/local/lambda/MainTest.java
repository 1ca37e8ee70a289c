package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MainTest {
  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void kill() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void runsUntilItIsTerminatedAndLeavesNoProcess() throws Exception {
    aFunctionFolder();
    var main = main("--port=0");
    var banner = readUntil(main.inputReader(), "Ctrl-C");
    var address = address(banner);
    ProcessHandle function;
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address.resolve("/pid")).build();
      var pid = client.send(request, BodyHandlers.ofString()).body();
      function = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    // Not main.destroy(), which would close its output too.
    main.toHandle().destroy();
    var ended = main.waitFor(1, TimeUnit.SECONDS);

    assertThat(ended).isTrue();
    function.onExit().get(5, TimeUnit.SECONDS);
    assertThat(function.isAlive()).isFalse();
    var log = String.join("\n", main.inputReader().lines().toList());
    assertThat(banner).contains("GET   /orders       shop.Orders.list", "curl -i " + address);
    assertThat(log).contains("initializing", "\nSTART RequestId: ", "Init Duration", "REPORT");
    assertThat(log).doesNotContain("jetty", "SLF4J", "exited");
  }

  @Test
  void leavesNoProcessWhenItIsKilled() throws Exception {
    aFunctionFolder();
    var main = main("--port=0");
    // What the function prints in its init phase, so it has been started by then.
    readUntil(main.inputReader(), "initializing");
    var function = main.children().findFirst().orElseThrow();

    main.destroyForcibly();

    function.onExit().get(10, TimeUnit.SECONDS);
    assertThat(function.isAlive()).isFalse();
  }

  @Test
  void saysWhichPortItTakesWhenItsPortIsTaken() throws Exception {
    aFunctionFolder();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      var banner = readUntil(main("--port=" + port).inputReader(), "Ctrl-C");

      assertThat(banner).containsPattern("Port " + port + " is taken, so this run takes \\d+\\.");
    }
  }

  @Test
  void letsADebuggerAttach() throws Exception {
    aFunctionFolder();
    int port = aFreePort();

    var log = readUntil(main("--port=0", "--debug=" + port).inputReader(), "Listening for");

    assertThat(log)
        .contains("A debugger can attach to port " + port)
        .contains("Listening for transport dt_socket at address: " + port);
  }

  @Test
  void endsWithASentenceWhenItCannotRun() {
    assertEnds(1, "There is no function folder " + folder.resolve("none"), folder + "/none");
    assertEnds(1, "holds no bootstrap", folder.toString());
    FunctionFolders.tiny(folder);
    assertEnds(1, "No jar in", folder.toString());
    aFunctionFolder();
    assertEnds(1, "At least one is needed", folder.toString(), "--environments=0");
    assertEnds(1, "none.env cannot be read", folder.toString(), "--env-file=none.env");
    assertEnds(1, "The port is 70000", folder.toString(), "--port=70000");
  }

  @Test
  void explainsItsArguments() {
    assertEnds(2, "Missing required parameter: 'folder'");
    assertEnds(2, "Unknown option: '--prot=1'", folder.toString(), "--prot=1");
    assertEnds(2, "--timeout", folder.toString(), "--timeout=soon");
  }

  @Test
  void takesTheFrontEndOfTheModelUnlessAnotherIsNamed() throws Exception {
    FunctionFolders.withModel(
        FunctionFolders.tiny(folder),
        "app.jar",
        FunctionFolders.MODEL.replace("\"routes\"", "\"apis\":[\"REST\"],\"routes\""));

    assertThat(readUntil(main("--port=0").inputReader(), "Ctrl-C")).contains("behind a REST API");
    assertThat(readUntil(main("--port=0", "--front-end=alb").inputReader(), "Ctrl-C"))
        .contains("behind a load balancer", "Made for REST as well");
    assertEnds(
        2,
        "expected one of [HTTP, HTTP_1_0, REST, FUNCTION_URL, ALB, ALB_SINGLE_VALUE]",
        folder.toString(),
        "--front-end=websocket");
  }

  @Test
  void takesTheSettingsOfTheModelUnlessOthersAreNamed() throws Exception {
    FunctionFolders.withModel(
        FunctionFolders.tiny(folder),
        "app.jar",
        FunctionFolders.MODEL.replace(
            "\"routes\"", "\"settings\":{\"memoryMb\":640,\"timeoutSeconds\":1},\"routes\""));

    assertThat(logOfATimeout()).contains("timed out after 1.00 seconds", "Memory Size: 640 MB");
    assertThat(logOfATimeout("--timeout=0.5", "--memory=256"))
        .contains("timed out after 0.50 seconds", "Memory Size: 256 MB");
  }

  private String logOfATimeout(String... options) throws Exception {
    var all = Stream.concat(Stream.of("--port=0"), Stream.of(options)).toArray(String[]::new);
    var output = main(all).inputReader();
    var banner = readUntil(output, "Ctrl-C");
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address(banner).resolve("/hang")).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(500);
    }
    return readUntil(output, "REPORT");
  }

  private static int aFreePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static URI address(String banner) {
    return URI.create(banner.replaceAll("(?s).* on (\\S+).*", "$1"));
  }

  private void aFunctionFolder() {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "app.jar", FunctionFolders.MODEL);
  }

  @Test
  void holdsAStreamUpInsteadOfKeepingIt() throws Exception {
    FunctionFolders.withModel(
        FunctionFolders.tiny(folder),
        "app.jar",
        FunctionFolders.MODEL.replace(
            "\"routes\"",
            "\"apis\":[\"FUNCTION_URL\"],\"streaming\":[\"FUNCTION_URL\"],\"routes\""));
    // Less than the stream has, wherever it could be kept.
    var memory = List.of("-Xmx32m", "-XX:MaxDirectMemorySize=8m");
    var main = main(memory, "--port=0", "--timeout=50");
    var banner = readUntil(main.inputReader(), "Ctrl-C");
    try (var gate = new Gate();
        var client = HttpClient.newHttpClient()) {
      var path = gate.path().replace("gate", "stream_flood") + "/50";
      var request = HttpRequest.newBuilder(address(banner).resolve(path)).build();

      var response = client.send(request, BodyHandlers.ofInputStream());

      assertThat(banner).contains("behind a function URL that streams");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(gate.hasArrival()).as("done before anybody has read").isFalse();
      var most = "first ".length() + (50 << 20);
      assertThat(response.body().readNBytes(most)).hasSize(most);
      gate.awaitArrival();
      gate.letOneGo();
      assertThat(response.body().readAllBytes()).asString().isEqualTo("second");
    }
  }

  @Test
  void buffersWhenTheFunctionIsToldTo() throws Exception {
    FunctionFolders.withModel(
        FunctionFolders.tiny(folder),
        "app.jar",
        FunctionFolders.MODEL.replace(
            "\"routes\"", "\"apis\":[\"REST\"],\"streaming\":[\"REST\"],\"routes\""));
    var values = FunctionFolders.write(folder.resolve("local.env"), "LANNER_STREAMING=false\n");

    var streams = readUntil(main("--port=0").inputReader(), "Ctrl-C");
    var buffers = readUntil(main("--port=0", "--env-file=" + values).inputReader(), "Ctrl-C");

    assertThat(streams).contains("behind a REST API that streams on ");
    assertThat(buffers).contains("behind a REST API on ");
  }

  @Test
  void hasAUserPoolAndAuthorizersWhereRoutesAskWhoIsCalling() throws Exception {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "app.jar", FunctionFolders.PROTECTED);
    var main = main("--port=0");
    var output = main.inputReader();
    var banner = readUntil(output, "Ctrl-C");
    // What a test does not read stands in the way of the process that prints it.
    Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));

    var tried =
        shell(banner.substring(banner.indexOf("  cognito()"), banner.indexOf("\nTry, for")));

    assertThat(banner)
        .contains(
            """
              GET  /event             shop.Events.all, behind door
              GET  /event/latest      shop.Events.latest
              GET  /event/{id}        shop.Events.one, behind door
              GET  /event/{id}/lines  shop.Events.lines, behind door

            Authorizer door: shop.Door.decide, asked once in 300 s for an identity
            """)
        .containsPattern("Try: curl -i http://localhost:\\d+/event/latest\n")
        .containsPattern("User pool local_users with the client web on http://127.0.0.1:\\d+\n")
        .contains("shop.WelcomeFunction is called at PreSignUp: shop.Welcome.check");
    assertThat(tried)
        .contains("\"UserConfirmed\":true", "HTTP/1.1 200 OK", "\"lambda\":{\"team\":\"red\"}")
        .contains("\"authorization\":\"Bearer ey");
  }

  @Test
  void runsFunctionsOfAUserPoolAlone() throws Exception {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "app.jar", FunctionFolders.PROTECTED);
    var data = folder.resolve("users").toString();
    int port = aFreePort();

    var banner =
        readUntil(
            main("--without=http", "--without=door", "--user-pool=" + data, "--debug=" + (port - 1))
                .inputReader(),
            "Ctrl-C");

    assertThat(banner)
        .contains("A debugger can attach to shop.WelcomeFunction on port " + port + ".")
        .contains("User pool local_users")
        .doesNotContain("behind");
    assertThat(folder.resolve("users")).isNotEmptyDirectory();
  }

  @Test
  void leavesUserPoolsToOthersWhereTheEnvironmentNamesOne() throws Exception {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "app.jar", FunctionFolders.PROTECTED);
    var values =
        FunctionFolders.write(folder.resolve("local.env"), "USER_POOL_ID=eu-central-1_Ab129faBb\n");

    var banner =
        readUntil(
            main("--port=0", "--env-file=" + values, "--without=welcome").inputReader(), "Ctrl-C");

    assertThat(banner).contains("Authorizer door").doesNotContain("User pool");
  }

  @Test
  void endsWithASentenceWhenAnAuthorizerIsMissing() {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "app.jar", FunctionFolders.PROTECTED);

    assertEnds(1, "has the authorizer door, which is not", folder.toString(), "--without=door");
    assertEnds(1, "and a function URL has none", folder.toString(), "--front-end=FUNCTION_URL");
  }

  @Test
  void saysHowToSendEventsWhereNothingElseRuns() {
    FunctionFolders.withModel(
        FunctionFolders.tiny(folder),
        "app.jar",
        """
        {"version": 1, "functions": [{"name": "desk", "handler": "shop.DeskFunction", "kind": "event", "sources": [
          {"annotation": {"type": "dev.lanner.framework.events.OnSchedule", "values": {"value": "rate(1 hour)"}},
           "eventSources": ["aws:schedule"], "handler": "shop.Desk.sweep"}]}]}
        """);

    assertEnds(
        1,
        "Nothing of this application runs here by itself.\n"
            + "shop.Desk.sweep gets nothing here, as a local run has no @OnSchedule rate(1 hour). Send it an event: ./mvnw lanner:invoke -Dfunction=desk -Devent=event.json",
        folder.toString());
  }

  private static String shell(String lines) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "The lines are for curl.");
    var process =
        new ProcessBuilder("sh", "-c", "set -e\n" + lines).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private Process main(String... options) throws IOException {
    return main(List.of(), options);
  }

  private Process main(List<String> jvmOptions, String... options) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    command.addAll(jvmOptions);
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), Main.class.getName(), folder.toString()));
    command.addAll(List.of(options));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    started.add(process);
    return process;
  }

  private static String readUntil(BufferedReader reader, String text) throws IOException {
    var read = new StringBuilder();
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      read.append(line).append('\n');
      if (line.contains(text)) {
        return read.toString();
      }
    }
    throw new AssertionError("The output ended without " + text + ":\n" + read);
  }

  private static void assertEnds(int status, String sentence, String... arguments) {
    var err = new StringWriter();
    var commandLine = Main.commandLine().setErr(new PrintWriter(err, true));

    assertThat(commandLine.execute(arguments)).as(err::toString).isEqualTo(status);
    assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
  }
}
