package dev.lanner.maven.template;

import dev.lanner.maven.template.Options.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Applications of the test resources, and how each is deployed.
enum Cases {
  HELLO("hello", Target.LAYERED, ""),
  ORDERS("orders", Target.LAYERED, "Canary10Percent5Minutes"),
  REST("rest", Target.LAYERED, ""),
  HTTP_AUTHORIZER("http-authorizer", Target.SELF_CONTAINED, ""),
  WEBSOCKET("websocket", Target.SELF_CONTAINED, ""),
  STREAMS("streams", Target.LAYERED, ""),
  EVENTS("events", Target.LAYERED, ""),
  EVENTS_MANAGED("events", Target.MANAGED, ""),
  TRIGGERS("triggers", Target.LAYERED, ""),
  MANAGED("managed", Target.MANAGED, "Linear10PercentEvery1Minute"),
  NATIVE("hello", Target.NATIVE, ""),
  IMAGE("hello", Target.IMAGE, ""),
  /// A model that the annotation processor has written: several APIs and both types of authorizers.
  COMPILED("compiled/authorizers", Target.LAYERED, ""),
  /// Another one: every event source.
  COMPILED_SOURCES("compiled/sources", Target.LAYERED, ""),
  /// Another one: API keys, a usage plan and throttling.
  KEYS("compiled/keys", Target.LAYERED, "");

  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final String COMPILED_MODEL = "compiled/";

  private static final Path COMPILED_MODELS =
      Path.of("../framework/processor/src/test/resources/golden");

  private final String model;
  private final Target target;
  private final String deployment;

  Cases(String model, Target target, String deployment) {
    this.model = model;
    this.target = target;
    this.deployment = deployment;
  }

  String golden() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
  }

  SamTemplate template() {
    return SamTemplate.of(compiledOrWritten(), options(), own());
  }

  private Path own() {
    Path own = RESOURCES.resolve("templates/" + golden());
    return Files.exists(own) ? own : null;
  }

  private Options options() {
    Options all = Options.of(target);
    return new Options(
        target,
        all.architecture(),
        all.code(),
        all.layer(),
        all.stage(),
        deployment,
        target == Target.IMAGE,
        all.logRetentionDays(),
        all.alarms(),
        Map.of());
  }

  /// The golden file of the processor, where a class path has it.
  private List<Path> compiledOrWritten() {
    if (!model.startsWith(COMPILED_MODEL)) {
      return classPath(model);
    }
    Path folder = Path.of("target").resolve(model);
    Path file = folder.resolve("META-INF/lanner/framework.json");
    try {
      Files.createDirectories(file.getParent());
      Path written = COMPILED_MODELS.resolve(model.substring(COMPILED_MODEL.length()));
      Files.copy(written.resolve("framework.json"), file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(folder);
  }

  static List<Path> classPath(String model) {
    return List.of(RESOURCES.resolve("models/" + model));
  }

  /// A class path with this function model, in a folder.
  static List<Path> classPath(Path folder, String functions) throws IOException {
    Path file = folder.resolve("META-INF/lanner/framework.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"version\": 1, \"functions\": [%s]}".formatted(functions));
    return List.of(folder);
  }
}
