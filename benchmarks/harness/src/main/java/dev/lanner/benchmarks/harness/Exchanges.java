package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The requests of an application, in the form of `exchanges.json`: the first two are measured, and
/// all of them are checked.
public final class Exchanges {
  private final List<Exchange> all;

  private Exchanges(List<Exchange> all) {
    this.all = List.copyOf(all);
  }

  /// Reads those of the benchmark's own application.
  public static Exchanges load() {
    try (InputStream in = Exchanges.class.getResourceAsStream("exchanges.json")) {
      return read(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new BenchmarkException("exchanges.json cannot be read: " + e.getMessage(), e);
    }
  }

  /// Reads those of another application, from a file of the same form.
  static Exchanges load(Path file) {
    try {
      return read(JsonMapper.shared().readTree(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new BenchmarkException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Exchanges read(JsonNode root) {
    var exchanges = new ArrayList<Exchange>();
    for (JsonNode exchange : root.get("exchanges")) {
      JsonNode event =
          event(
              root.get("events").get(exchange.get("event").stringValue()), exchange.get("change"));
      exchanges.add(
          new Exchange(
              exchange.get("name").stringValue(),
              event,
              exchange.get("expected"),
              exchange.path("fragment").stringValue("\"statusCode\"")));
    }
    return new Exchanges(exchanges);
  }

  /// What is measured, by turns.
  ///
  /// @param postFirst whether the first is the POST
  List<Exchange> measured(boolean postFirst) {
    return postFirst ? List.of(all.get(1), all.get(0)) : List.of(all.get(0), all.get(1));
  }

  /// One of each, refusals too.
  public List<Exchange> all() {
    return all;
  }

  private static JsonNode event(JsonNode template, @Nullable JsonNode change) {
    JsonNode event = template.deepCopy();
    if (change != null) {
      merge((ObjectNode) event, change);
    }
    return event;
  }

  /// As in RFC 7396: null takes away.
  private static void merge(ObjectNode target, JsonNode change) {
    for (var field : change.properties()) {
      JsonNode old = target.get(field.getKey());
      if (field.getValue().isNull()) {
        target.remove(field.getKey());
      } else if (old instanceof ObjectNode object && field.getValue().isObject()) {
        merge(object, field.getValue());
      } else {
        target.set(field.getKey(), field.getValue());
      }
    }
  }
}
