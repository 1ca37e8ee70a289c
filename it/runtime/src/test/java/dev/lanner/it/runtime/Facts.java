package dev.lanner.it.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A recording as facts by name, so that two recordings can be compared one fact after the other.
///
/// Left out is what differs from run to run: host, port and length, and stack frames other than
/// those of handlers. Times are replaced by how far they are from now.
final class Facts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final Pattern MARK = Pattern.compile("== " + Event.ID + "(\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  private static final Pattern FRAME =
      Pattern.compile("\\s*(at )?[\\w.$/@]+\\.[\\w$<>]+\\(.*\\)|\\s*\\.\\.\\. \\d+ more");
  private static final Pattern HANDLER_FRAME = Pattern.compile("\\s*(at )?app\\..*");
  private static final Pattern CAUSE = Pattern.compile("\\s*(Caused by|Suppressed): .*");

  private static final List<String> HANDLER_FILES =
      List.of(Path.of("src", "main", "java", "app").toFile().list());

  /// Long messages are compared by their length and their beginning.
  private static final int MAX_CHARS = 20_000;

  private final Map<String, String> facts = new LinkedHashMap<>();

  private Facts() {}

  static Map<String, String> of(Recording recording) {
    var facts = new Facts();
    facts.addCalls(recording);
    facts.addLog("log", recording.output());
    facts.addLog("standard error", recording.errors());
    facts.put("end", recording.end());
    return facts.facts;
  }

  private void addCalls(Recording recording) {
    var exchanges = recording.exchanges();
    var labels = new ArrayList<String>();
    for (var exchange : exchanges) {
      var label = label(exchange);
      labels.add(label);
      addCall(label, exchange, exchanges.get(0).connection);
    }
    // Which of several workers is served first is chance.
    boolean concurrent = labels.size() > 1 && labels.get(1).equals("next");
    if (concurrent) {
      facts.keySet().removeIf(name -> name.endsWith(" connection"));
    }
    put("calls", String.join(", ", concurrent ? labels.stream().sorted().toList() : labels));
  }

  /// Such as `next`, `init/error` and `2/response`.
  private static String label(Exchange exchange) {
    var path = exchange.requestLine().split(" ")[1];
    if (path.startsWith(ROOT)) {
      path = path.substring(ROOT.length()).replace("invocation/next", "next");
      path = path.replace("invocation/" + Event.ID + "0", "").replace("invocation/" + Event.ID, "");
    }
    return path;
  }

  private void addCall(String label, Exchange exchange, int firstConnection) {
    put(label + " line", exchange.requestLine());
    if (!label.equals("next")) {
      put(label + " connection", exchange.connection == firstConnection ? "the first" : "another");
    }
    for (var name : exchange.headerNames()) {
      var value = String.join(" | ", exchange.header(name));
      if (name.equals("lambda-runtime-function-xray-error-cause")) {
        addTree(label + " X-Ray cause", JSON.readTree(value));
        put(label + " X-Ray cause is ASCII", "" + value.chars().allMatch(c -> c < 128));
      } else if (!name.equals("host") && !name.equals("content-length")) {
        put(label + " header " + name, value);
      }
    }
    addBody(label + " body", exchange.body);
  }

  private void addBody(String name, byte[] body) {
    if (body.length > 1_000_000 || !isUtf8(body)) {
      put(name, body.length + " bytes with hash " + Arrays.hashCode(body));
      return;
    }
    var text = new String(body, UTF_8);
    try {
      addTree(name, JSON.readTree(text));
    } catch (JacksonException _) {
      put(name, text);
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private void addTree(String name, JsonNode tree) {
    if (tree.isObject() && !tree.isEmpty()) {
      for (var member : tree.properties()) {
        addTree(name + "." + member.getKey(), member.getValue());
      }
    } else if (name.endsWith(".stackTrace")) {
      var lines = new ArrayList<String>();
      tree.forEach(line -> lines.add(line.stringValue()));
      put(name, String.join("\n", lines.stream().filter(Facts::isOfHandler).toList()));
      put(name + " below the handler", below(lines));
    } else if (name.endsWith(".stack")) {
      var frames = new ArrayList<String>();
      tree.forEach(frame -> frames.add(frame(frame)));
      put(name, String.join("\n", frames.stream().filter(f -> !f.isEmpty()).toList()));
    } else if (name.endsWith(".paths")) {
      var paths = new ArrayList<String>();
      tree.forEach(path -> paths.add(path.stringValue()));
      put(name, String.join("\n", paths.stream().filter(HANDLER_FILES::contains).toList()));
    } else if (tree.isArray() && !tree.isEmpty()) {
      for (int i = 0; i < tree.size(); i++) {
        addTree(name + "[" + i + "]", tree.get(i));
      }
    } else {
      put(name, tree.isString() ? tree.stringValue() : tree.toString());
    }
  }

  /// A frame as X-Ray has it, or nothing when it is not of a handler.
  private static String frame(JsonNode frame) {
    var file = frame.path("path").asString("");
    return HANDLER_FILES.contains(file)
        ? frame.path("label").stringValue() + "(" + file + ":" + frame.path("line") + ")"
        : "";
  }

  /// Whether a stack trace goes on where the handler was called.
  private static String below(List<String> lines) {
    int last = -1;
    for (int i = 0; i < lines.size() && FRAME.matcher(lines.get(i)).matches(); i++) {
      if (HANDLER_FRAME.matcher(lines.get(i)).matches()) {
        last = i;
      }
    }
    boolean goesOn = last + 1 < lines.size() && FRAME.matcher(lines.get(last + 1)).matches();
    return last < 0 ? "no handler" : goesOn ? "shown" : "left out";
  }

  private static boolean isOfHandler(String line) {
    return !FRAME.matcher(line).matches() || HANDLER_FRAME.matcher(line).matches();
  }

  /// Part by part, as the lines with request ids divide it.
  private void addLog(String name, String text) {
    var part = name + " of init";
    var parts = new TreeMap<String, List<String>>();
    for (var line : text.lines().toList()) {
      var mark = MARK.matcher(line);
      if (mark.matches()) {
        part = name + " of " + Integer.parseInt(mark.group(1));
      } else {
        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
      }
    }
    parts.forEach(this::addLines);
  }

  /// JSON objects member by member; what is thrown apart from all other text.
  private void addLines(String name, List<String> lines) {
    var texts = new ArrayList<String>();
    var thrown = new ArrayList<String>();
    int objects = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = withoutTimes(lines.get(i));
      if (line.startsWith("{\"")) {
        addTree(name + " record " + ++objects, JSON.readTree(line));
      } else if (isThrown(line) || (i + 1 < lines.size() && isThrown(lines.get(i + 1)))) {
        thrown.add(line);
      } else {
        texts.add(line);
      }
    }
    put(name, String.join("\n", texts).strip());
    put(name + " thrown", String.join("\n", thrown.stream().filter(Facts::isOfHandler).toList()));
  }

  private static boolean isThrown(String line) {
    return FRAME.matcher(line).matches() || CAUSE.matcher(line).matches();
  }

  private static String withoutTimes(String line) {
    return TIME.matcher(line).replaceAll(time -> distance(Instant.parse(time.group())));
  }

  private static String distance(Instant time) {
    long hours = Duration.between(Instant.now(), time.plusSeconds(1800)).toHours();
    return hours == 0 ? "<now>" : "<now and " + hours + " hours>";
  }

  /// The same call may come again, as `next` does, and is then expected to be the same.
  private void put(String name, String value) {
    var shown =
        value.length() > MAX_CHARS
            ? value.length() + " characters: " + value.substring(0, 100)
            : value;
    if (!shown.isEmpty() || !name.startsWith("log") && !name.startsWith("standard")) {
      facts.merge(name, shown, (old, more) -> old.equals(more) ? old : old + " | " + more);
    }
  }
}
