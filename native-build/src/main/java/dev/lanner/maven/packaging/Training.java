package dev.lanner.maven.packaging;

import dev.lanner.local.lambda.LocalServices;
import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Runs a packaged function once, so that the JVM writes an AOT cache of the classes it loaded,
/// linked and profiled.
///
/// ## What keeps a cache from running old code
///
/// The JVM of JDK 25 takes a cache also when jars have changed under it, and runs the classes it
/// has in the cache (JDK-8377932). So jars are named by their content. Beside the cache, the file
/// `aot/trained` tells the class path and the id of the JRE that it is for, and the bootstrap takes
/// the cache only where `lib` expands to that class path and the JRE has that id.
///
/// The times of all files are fixed before the training. The class path is relative to the folder
/// of the function, so it is the same wherever that is.
///
/// ## What happens in a training
///
/// Handlers run for real, without the rest of the world: AWS's SDKs find an endpoint on a closed
/// port of this machine, one attempt, and credentials of nobody. What fails is counted. The tables
/// and the user pool of a local run are there, where they can be started, and requests bring a
/// token of it. Whatever an author wants to be found instead is in `training.env`.
///
/// @param bootstrap of the function or its layer
/// @param jre that the function will run on
/// @param task the folder of the function
/// @param work a folder for what is kept between builds
/// @param services the function's tables and user pool
record Training(Path bootstrap, Path jre, Path task, Path work, LocalServices services, Log log) {
  /// Of a streamed response this reads the prelude, and leaves the body behind it.
  private static final ObjectReader JSON =
      new JsonMapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final int HASH_DIGITS = 16;
  private static final int ROUNDS = 2;
  private static final Duration ASSEMBLY = Duration.ofMinutes(5);
  private static final Duration END = Duration.ofSeconds(20);

  /// `_HANDLER` that means all functions, each found by the name in the ARN with which it is
  /// invoked.
  private static final String ALL = "*";

  /// The credentials of nobody: environment variables, and the options that say the same.
  private static final Map<String, String> NOBODY_BY_NAME =
      Map.of(
          "AWS_ACCESS_KEY_ID", "-Daws.accessKeyId=training",
          "AWS_SECRET_ACCESS_KEY", "-Daws.secretAccessKey=training");

  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  private static final Map<String, String> NOBODY =
      Map.of(
          "AWS_ACCESS_KEY_ID", "training",
          "AWS_SECRET_ACCESS_KEY", "training",
          "AWS_ENDPOINT_URL", "http://127.0.0.1:9",
          "AWS_EC2_METADATA_DISABLED", "true",
          "AWS_MAX_ATTEMPTS", "1");

  /// Writes the cache and what it is for into the folder `aot` of the function.
  ///
  /// @param handlers of all functions
  /// @param environment values of the author's
  /// @throws PackagingException when the function does not start, no sample succeeds, or there is
  ///   no cache in the end
  void run(List<String> handlers, List<Sample> samples, Map<String, String> environment)
      throws IOException, InterruptedException {
    var variables = new LinkedHashMap<>(NOBODY);
    variables.putAll(environment);
    String classPath = classPath();
    String name = inputs(handlers, samples, variables, classPath) + ".aot";
    Path cache = Files.createDirectories(task.resolve("aot")).resolve(name);
    Path kept = work.resolve(name);
    if (Files.exists(kept)) {
      log.info("The AOT cache of an earlier build is for the same function.");
      Files.copy(kept, cache);
    } else {
      Tree.delete(work);
      Files.createDirectories(work);
      train(handlers, samples, variables, cache);
      Files.copy(cache, kept, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        task.resolve("aot/trained"),
        "trained_cache='aot/%s'%ntrained_jre='%s'%ntrained_classpath='%s'%n"
            .formatted(name, JavaRuntime.idOf(jre), classPath));
    Tree.fixTimes(task);
  }

  /// Starts the function as it is packaged and ends it, which tries out the JRE, and the cache if
  /// there is one.
  void start(List<String> handlers, Map<String, String> environment)
      throws IOException, InterruptedException {
    var variables = new LinkedHashMap<>(NOBODY);
    variables.putAll(environment);
    Path output = work.resolve("start.log");
    try (var process = start(handlers, withServices(variables), output)) {
      requireReady(process, output);
      process.end(END);
    }
  }

  private Map<String, String> withServices(Map<String, String> variables) {
    var all = new LinkedHashMap<>(services.environment(variables));
    if (services.token() != null) {
      // A function with credentials in its environment is a deployed one, and trusts no user pool
      // of this machine.
      NOBODY_BY_NAME.keySet().forEach(all::remove);
      NOBODY_BY_NAME.forEach(
          (_, property) -> all.merge(OPTIONS, property, (given, further) -> given + " " + further));
    }
    return all;
  }

  private FunctionProcess start(List<String> handlers, Map<String, String> variables, Path output)
      throws IOException {
    String handler = handlers.size() == 1 ? handlers.getFirst() : ALL;
    return FunctionProcess.start(bootstrap, task, handler, variables, output);
  }

  private static void requireReady(FunctionProcess process, Path output) throws IOException {
    if (!process.isReady()) {
      List<String> lines = process.output();
      throw new PackagingException(
          "The packaged function does not start. Give it what it needs in src/lanner/training/training.env; name modules that its JRE lacks with -Dlanner.modules; or go without a cache, with -Dlanner.aotCache=false. All that it printed is in %s, which ends with:%n%s"
              .formatted(
                  output,
                  String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()))));
    }
  }

  private void train(
      List<String> handlers, List<Sample> samples, Map<String, String> variables, Path cache)
      throws IOException, InterruptedException {
    var training = withServices(variables);
    // Relative, as the bootstrap makes the function's folder the working directory; a path with
    // spaces would not survive in here.
    training.merge(
        OPTIONS,
        "-XX:AOTCacheOutput=" + task.relativize(cache),
        (given, output) -> given + " " + output);
    Path output = work.resolve("training.log");
    var failed = new ArrayList<String>();
    var unanswered = new ArrayList<String>();
    try (var process = start(handlers, training, output)) {
      requireReady(process, output);
      // What one sample has put into a table, another finds in the next round.
      for (int round = 0; round < ROUNDS; round++) {
        failed.clear();
        unanswered.clear();
        for (Sample sample : samples) {
          Answer answer = process.invoke(event(sample, services.token()));
          if (!(answer instanceof Answer.Response response)) {
            unanswered.add(sample.name());
          } else if (isServerError(response)) {
            failed.add(sample.name());
          }
        }
      }
      if (unanswered.size() == samples.size()) {
        throw new PackagingException(
            "Not one of %d samples was answered, so there is nothing to train the AOT cache with. Give the function what it needs in src/lanner/training/training.env, add a sample that it can answer, or go without a cache, with -Dlanner.aotCache=false. What it printed is in %s."
                .formatted(samples.size(), output));
      }
      process.end(ASSEMBLY);
    }
    if (!Files.exists(cache)) {
      throw new PackagingException(
          "The JVM has written no AOT cache. What it printed is in %s.".formatted(output));
    }
    tell(samples.size(), failed, unanswered, output);
  }

  private void tell(int samples, List<String> failed, List<String> unanswered, Path output) {
    log.info("Trained the AOT cache with %d samples.".formatted(samples));
    var all = new ArrayList<>(unanswered);
    all.addAll(failed);
    if (!all.isEmpty()) {
      log.info(
          "%d of them failed (%s); the reasons are in %s."
              .formatted(all.size(), String.join(", ", all), output));
    }
  }

  private static boolean isServerError(Answer.Response response) {
    try {
      return JSON.readTree(response.payload().bytes()).path("statusCode").asInt(200) >= 500;
    } catch (JacksonException _) {
      return false;
    }
  }

  /// @param token of somebody who has signed in, for requests that bring none
  private static Event event(Sample sample, @Nullable String token) {
    return Event.builder()
        .invokedFunctionArn("arn:aws:lambda:us-east-1:000000000000:function:" + sample.handler())
        .payload(token == null ? sample.event() : sample.withBearerToken(token).event())
        .build();
  }

  /// As the bootstrap makes it: jars in the order of the bytes of their names.
  private String classPath() throws IOException {
    return Tree.files(task.resolve("lib")).stream()
        .map(jar -> "lib/" + jar.getFileName())
        .collect(Collectors.joining(":"));
  }

  private String inputs(
      List<String> handlers, List<Sample> samples, Map<String, String> variables, String classPath)
      throws IOException {
    var hash = new Hash().add(bootstrap).add(JavaRuntime.idOf(jre)).add(classPath);
    handlers.forEach(hash::add);
    for (Sample sample : samples) {
      hash.add(sample.handler())
          .add(new String(sample.event().bytes(), StandardCharsets.ISO_8859_1));
    }
    variables.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> hash.add(variable.getKey()).add(variable.getValue()));
    return hash.hex(HASH_DIGITS);
  }
}
