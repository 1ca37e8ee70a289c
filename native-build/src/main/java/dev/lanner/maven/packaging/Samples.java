package dev.lanner.maven.packaging;

import dev.lanner.local.runtimeapi.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The events that a function is trained with: one for each route and event source, made of the
/// models, and those that its author wrote.
final class Samples {
  private static final String SUFFIX = ".json";

  /// The folder of those that may run in every deployment.
  private static final String SAFE = "safe";

  private Samples() {}

  /// @param folder with the author's own, which need not exist
  /// @param areLaunched whether there are handlers besides those of the models, which are launched
  ///   by the name with which a file begins
  /// @throws PackagingException when a file of it is for no function
  static List<Sample> of(Models models, Path folder, boolean areLaunched) throws IOException {
    var samples = new ArrayList<Sample>();
    for (JsonNode function : models.functions()) {
      String handler = function.path("handler").asString("");
      switch (function.path("kind").asString("")) {
        case "http" -> samples.addAll(HttpSamples.of(function, models.openApi()));
        case "websocket" -> samples.addAll(WebSocketSamples.of(function));
        case "event" -> samples.addAll(RecordSamples.of(function, models.tables()));
        default -> samples.add(new Sample(handler, handler, Payload.ofUtf8("{}")));
      }
    }
    samples.addAll(own(models.functions(), folder, false, areLaunched));
    samples.addAll(own(models.functions(), folder.resolve(SAFE), true, areLaunched));
    return samples;
  }

  /// The `Handler` of each function: those of the models, and those that samples name.
  static List<String> handlers(Models models, List<Sample> samples) {
    var handlers = new LinkedHashSet<>(models.handlers());
    samples.forEach(sample -> handlers.add(sample.handler()));
    return List.copyOf(handlers);
  }

  private static List<Sample> own(
      List<JsonNode> functions, Path folder, boolean isSafe, boolean areLaunched)
      throws IOException {
    var samples = new ArrayList<Sample>();
    if (!Files.isDirectory(folder)) {
      return samples;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList()) {
        String known = handler(functions, file);
        if (known == null && !areLaunched) {
          throw new PackagingException(
              "%s is for none of the functions %s. Name it after one of them, as in %s-some-case.json."
                  .formatted(
                      file,
                      functions.stream().map(Samples::name).toList(),
                      functions.isEmpty() ? "http" : name(functions.getFirst())));
        }
        samples.add(
            new Sample(
                file.getFileName().toString(),
                known == null ? launched(file) : known,
                Payload.of(Files.readAllBytes(file)),
                isSafe && known != null));
      }
    }
    return samples;
  }

  /// A file begins with the name of its function; of several, the longest is meant.
  private static @Nullable String handler(List<JsonNode> functions, Path file) {
    String bare = bare(file);
    return functions.stream()
        .filter(function -> isFor(name(function), bare))
        .max(Comparator.comparingInt(function -> name(function).length()))
        .map(function -> function.path("handler").asString(""))
        .orElse(null);
  }

  /// The class, and after `#` the method, as colons are no characters of files everywhere.
  private static String launched(Path file) {
    return bare(file).replaceFirst("-.*$", "").replace("#", "::");
  }

  private static String bare(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static boolean isFor(String function, String file) {
    return file.equals(function) || file.startsWith(function + "-");
  }

  private static String name(JsonNode function) {
    return function.path("name").asString("");
  }
}
