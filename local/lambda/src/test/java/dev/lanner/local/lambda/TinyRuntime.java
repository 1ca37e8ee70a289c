package dev.lanner.local.lambda;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The function under test: one class that polls the Runtime API over one socket. What it does with
/// an event is told by the first segment of the path, what its init phase does by the environment
/// variable INIT. Two handlers do something else: one is a Lambda authorizer, and one is called by
/// a user pool.
final class TinyRuntime {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final Pattern PATH = Pattern.compile("\"(?:rawP|p)ath\":\"/(\\w*)/?([^\"]*)\"");

  private final DataInputStream in;
  private final OutputStream out;
  private Map<String, String> headers = Map.of();

  private TinyRuntime(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  public static void main(String[] arguments) throws Exception {
    var address = System.getenv("AWS_LAMBDA_RUNTIME_API").split(":", -1);
    System.out.println("initializing");
    try (var socket = new Socket(address[0], Integer.parseInt(address[1]))) {
      var runtime = new TinyRuntime(socket);
      runtime.init(System.getenv().getOrDefault("INIT", ""));
      while (true) {
        var event = runtime.call("GET", "invocation/next", new byte[0]);
        var id = runtime.headers.get("lambda-runtime-aws-request-id");
        var matcher = PATH.matcher(event);
        var does = matcher.find() ? matcher.group(1) : "echo";
        var argument = does.equals("echo") ? "" : matcher.group(2);
        var role = System.getenv().getOrDefault("_HANDLER", "");
        if (role.equals("shop.DoorFunction")) {
          runtime.post(id, TinyDoor.answer(event), "Unauthorized");
        } else if (role.equals("shop.WelcomeFunction")) {
          runtime.post(id, welcome(event), "not on our list");
        } else if (does.startsWith("stream_")) {
          TinyStream.write(runtime.out, id, does.substring(7), argument);
          var _ = runtime.answer();
        } else {
          runtime.handle(id, event, does, argument);
        }
      }
    }
  }

  private void init(String does) throws Exception {
    switch (does) {
      case "error" -> {
        System.out.println("about to report an init error");
        var _ = call("POST", "init/error", error("NoSuchBean", "no OrderTable"));
        System.exit(1);
      }
      case "exit" -> System.exit(4);
      case "hang" -> Thread.currentThread().join();
      default -> {}
    }
  }

  private void handle(String id, String event, String does, String argument) throws Exception {
    var response =
        switch (does) {
          case "pid" -> Long.toString(ProcessHandle.current().pid());
          case "env" -> env();
          case "headers" -> headers.toString();
          case "big" -> "\"" + "x".repeat(Integer.parseInt(argument)) + "\"";
          case "gate" -> gate(argument);
          case "child" -> child();
          case "hang" -> {
            Thread.currentThread().join();
            yield "";
          }
          case "exit" -> {
            System.out.println("leaving");
            System.exit(3);
            yield "";
          }
          case "halt" -> {
            Runtime.getRuntime().halt(7);
            yield "";
          }
          case "chat" -> {
            for (int i = 1; i <= Integer.parseInt(argument); i++) {
              System.out.println("line " + i + " of " + id);
            }
            System.err.print("no newline at the end");
            System.err.flush();
            yield "{}";
          }
          case "envelope" ->
              """
              {"statusCode":201,"headers":{"x-tea":"grün"},"cookies":["a=1","b=2"],"body":"made"}\
              """;
          case "event" ->
              "{\"statusCode\":200,\"body\":\"%s\"}"
                  .formatted(event.replace("\\", "\\\\").replace("\"", "\\\""));
          case "fail" -> "";
          default -> event;
        };
    if (does.equals("fail")) {
      var _ = call("POST", "invocation/" + id + "/error", error("shop.OutOfTea", "no tea"));
    } else {
      post(id, response, "");
    }
  }

  /// Confirms everybody who signs up, except mallory.
  private static String welcome(String event) {
    System.out.println("welcoming with " + System.getenv("USER_POOL_ID"));
    return event.contains("\"userName\":\"mallory\"")
        ? ""
        : event.replace("\"autoConfirmUser\":false", "\"autoConfirmUser\":true");
  }

  /// @param response to send, or nothing to fail with the message
  private void post(String id, String response, String message) throws IOException {
    if (response.isEmpty()) {
      var _ = call("POST", "invocation/" + id + "/error", error("java.lang.Exception", message));
    } else {
      var _ =
          call("POST", "invocation/" + id + "/response", response.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Tells a test that it is here, and waits until the test lets it go.
  static String gate(String port) throws IOException {
    try (var gate = new Socket("127.0.0.1", Integer.parseInt(port))) {
      gate.getOutputStream().write(1);
      gate.getOutputStream().flush();
      return Integer.toString(gate.getInputStream().read());
    }
  }

  private static String child() throws IOException {
    return Long.toString(new ProcessBuilder("sleep", "1000").start().pid());
  }

  private static String env() {
    var lines = new ArrayList<String>();
    new TreeMap<>(System.getenv()).forEach((name, value) -> lines.add(name + "=" + value));
    lines.add("working directory=" + System.getProperty("user.dir"));
    lines.add("java.home=" + System.getProperty("java.home"));
    return String.join("\n", lines);
  }

  private static byte[] error(String type, String message) {
    return """
    {"errorType":"%s","errorMessage":"%s","stackTrace":[]}\
    """
        .formatted(type, message)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String call(String method, String path, byte[] body) throws IOException {
    var head =
        List.of(
            method + " " + BASE + path + " HTTP/1.1",
            "Host: " + System.getenv("AWS_LAMBDA_RUNTIME_API"),
            "Content-Type: application/json",
            "Lambda-Runtime-Function-Error-Type: Runtime.TinyError",
            "Content-Length: " + body.length);
    var bytes = new ByteArrayOutputStream();
    bytes.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(body);
    out.write(bytes.toByteArray());
    return answer();
  }

  private String answer() throws IOException {
    var status = line();
    headers = new HashMap<>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    var text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    // 413: the caller has its answer already.
    if (!status.contains(" 20") && !status.contains(" 413")) {
      throw new IOException(status + text);
    }
    return text;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The Runtime API is gone.");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
