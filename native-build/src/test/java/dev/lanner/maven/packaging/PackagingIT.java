package dev.lanner.maven.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// A user's `./mvnw package`, and its zips unpacked where they were not made, as Lambda unpacks
/// them.
class PackagingIT {
  private static final Duration END = Duration.ofSeconds(30);

  private static Packaged packaged;

  @TempDir Path lambda;

  private Path task;
  private Path opt;

  @BeforeAll
  static void packageInEveryLayout() throws Exception {
    packaged = Packaged.get();
  }

  @BeforeEach
  void unpack() throws IOException {
    task = lambda.resolve("var/task");
    opt = lambda.resolve("opt");
    Archive.read(packaged.layered(), task);
    Archive.read(packaged.layer(), opt);
  }

  @Test
  void startsOnItsLayerWithClassesFromTheCache() throws Exception {
    Path classes = lambda.resolve("classes.log");

    String answer =
        greet(
            opt,
            Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes, "TZ", "Asia/Tokyo"));

    assertThat(answer).contains("Hello, Ada!");
    assertThat(printed()).noneMatch(line -> line.contains("without its AOT cache"));
    assertClassesAreFromTheCache(classes, 1000);
  }

  /// Though it shares its zip with functions that do not.
  @Test
  void streamsWithClassesFromTheCache() throws Exception {
    Path classes = lambda.resolve("classes.log");

    try (var function =
        start(opt, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes))) {
      // As a function URL, which the domain tells from an HTTP API.
      Answer answer =
          function.invoke(
              Event.json(
                  """
                  {"version": "2.0", "rawPath": "/live", "rawQueryString": "", "headers": {}, "isBase64Encoded": false,
                   "requestContext": {"domainName": "a.lambda-url.us-east-1.on.aws",
                     "http": {"method": "GET", "path": "/live"}}}
                  """));
      assertThat(answer).isInstanceOf(Answer.Response.class);
      assertThat(((Answer.Response) answer).contentType())
          .isEqualTo("application/vnd.awslambda.http-integration-response");
      function.end(END);
    }

    assertThat(Files.readAllLines(classes))
        .filteredOn(line -> line.contains("dev.lanner.runtime.HttpStreamedResponse "))
        .singleElement()
        .asString()
        .contains("shared objects file");
    assertClassesAreFromTheCache(classes, 1000);
  }

  /// Whether Lambda keeps the times of files is not documented.
  @Test
  void takesTheCacheWhateverTheTimesOfFilesAre() throws Exception {
    for (Path folder : List.of(task, opt)) {
      for (Path file : Tree.files(folder)) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-03T04:05:07Z")));
      }
    }
    Path classes = lambda.resolve("classes.log");

    assertThat(greet(opt, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes)))
        .contains("Hello, Ada!");
    assertClassesAreFromTheCache(classes, 1000);
  }

  @Test
  void startsWithoutALayerWhenItContainsItself() throws Exception {
    Tree.delete(task);
    Archive.read(packaged.selfContained(), task);
    Path classes = lambda.resolve("classes.log");

    String answer = greet(task, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes));

    assertThat(answer).contains("Hello, Ada!");
    assertClassesAreFromTheCache(classes, 1000);
  }

  static void assertClassesAreFromTheCache(Path log, int least) throws IOException {
    List<String> all = Files.readAllLines(log);
    long shared = all.stream().filter(line -> line.contains("shared objects file")).count();
    assertThat(all).hasSizeGreaterThan(least);
    assertThat(100.0 * shared / all.size()).isGreaterThan(95);
  }

  @Test
  void answersEveryKindOfRequest() throws Exception {
    try (var function = start(opt, Map.of())) {
      assertThat(body(function, "GET", "/greetings/Ada", "")).contains("Hello, Ada!");
      assertThat(body(function, "GET", "/greetings/Ada/0b7f1d0e-52f4-4a36-9a5d-6a1d0f1d2c3b", ""))
          .contains("Ada 0b7f1d0e");
      assertThat(body(function, "POST", "/greetings", "{\"text\":\"x\"}")).contains("x");
      assertThat(body(function, "POST", "/greetings", "{}")).contains("\"statusCode\":400");
      assertThat(body(function, "GET", "/none", "")).contains("\"statusCode\":404");
      assertThat(function.end(END)).isEqualTo(128 + 15);
    }
  }

  @Test
  void runsAChangedJarAndSaysThatItsCacheIsNotForIt() throws Exception {
    Path changed = lambda.resolve("changed");
    Archive.read(packaged.managed(), changed);
    Path old = greetingsIn(task);
    Files.delete(old);
    Path replacement = greetingsIn(changed);
    Files.copy(replacement, old.resolveSibling(replacement.getFileName()));

    assertThat(greet(opt, Map.of())).contains("Good morning, Ada!");
    assertThat(replacement.getFileName()).isNotEqualTo(old.getFileName());
    assertThat(printed())
        .contains(
            "The function starts without its AOT cache, as the jars in lib are not those that it was trained with. Package it again.");
  }

  @Test
  void refusesItsCacheOnAnotherJre() throws Exception {
    Files.writeString(opt.resolve("jre/id"), "jre=0123456789abcdef\n");

    assertThat(greet(opt, Map.of())).contains("Hello, Ada!");
    assertThat(printed())
        .contains(
            "The function starts without its AOT cache, as %s/jre is not the JRE that it was trained with. Package it again for this layer."
                .formatted(opt));
  }

  /// The managed runtime is AWS's client in front of the function's class path.
  @Test
  void runsUnderAwssOwnClientInTheManagedLayout() throws Exception {
    Tree.delete(task);
    Archive.read(packaged.managed(), task);
    Path runtime = Files.createDirectories(lambda.resolve("var/runtime"));
    Files.writeString(
        runtime.resolve("bootstrap"),
        """
        #!/bin/sh
        exec '%s/bin/java' -XX:+UseSerialGC -D%s.NativeClient.JNI='%s' -cp '%s:%s/lib/*' %s "$_HANDLER"
        """
            .formatted(
                System.getProperty("java.home"),
                AWSLambda.class.getPackageName() + ".runtimeapi",
                nativeLibrary(runtime),
                classPath(
                    AWSLambda.class,
                    LambdaRuntime.class,
                    PojoSerializer.class,
                    SdkInternalThreadLocal.class),
                task,
                AWSLambda.class.getName()));
    Files.setPosixFilePermissions(
        runtime.resolve("bootstrap"), PosixFilePermissions.fromString("rwx------"));

    assertThat(Tree.files(task))
        .allMatch(
            file -> file.getParent().endsWith("lib") || file.startsWith(task.resolve("priming")));
    try (var function = start(runtime, Map.of())) {
      assertThat(body(function, "GET", "/greetings/Ada", "")).contains("Good morning, Ada!");
      assertThat(body(function, "POST", "/greetings", "{\"text\":\"x\"}")).contains("x");
      assertThat(body(function, "POST", "/greetings", "{}")).contains("\"statusCode\":400");
    }
  }

  /// The client would write it to a fixed name in `/tmp`, and take it away from others that run at
  /// the same time.
  static Path nativeLibrary(Path folder) throws IOException {
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    boolean musl = Files.exists(Path.of("/etc/alpine-release"));
    String name = "libaws-lambda-jni.linux%s%s.so".formatted(musl ? "_musl-" : "-", architecture);
    try (var library = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
      Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    return folder.resolve(name);
  }

  static String classPath(Class<?>... classes) throws Exception {
    var places = new ArrayList<String>();
    for (Class<?> type : classes) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(":", places);
  }

  @Test
  void handsItsCommandToAWrapper() throws Exception {
    Path said = lambda.resolve("command");
    Path wrapper =
        Files.writeString(
            lambda.resolve("wrapper"),
            "#!/bin/sh\necho \"$@\" > '%s'\nexec \"$@\"\n".formatted(said));
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));

    assertThat(greet(opt, Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper.toString())))
        .contains("Hello, Ada!");

    assertThat(said)
        .content()
        .startsWith(opt + "/jre/bin/java ")
        .contains(
            " -Xmx384m ", " -XX:+UseSerialGC ", " -XX:TieredStopAtLevel=1 ", " -XX:AOTCache=aot/")
        .endsWith(" dev.lanner.framework.Main\n");
  }

  @Test
  void leavesToJavaToolOptionsWhatTheySay() throws Exception {
    String options = "-Xmx200m -XX:+UseParallelGC -XX:+TieredCompilation -XX:TieredStopAtLevel=4";
    Path flags = lambda.resolve("flags.log");

    assertThat(
            greet(
                opt,
                Map.of(
                    "JAVA_TOOL_OPTIONS",
                    options + " -Xlog:gc+init:file=" + flags,
                    "LC_ALL",
                    "C.UTF-8")))
        .contains("Hello, Ada!");

    assertThat(flags).content().contains("Heap Max Capacity: 200M").contains("Parallel");
  }

  @Test
  void zipsHaveModesAndNoBootstrapThatHidesTheLayers() throws Exception {
    Map<String, Integer> inLayer = modes(packaged.layer());
    Map<String, Integer> inFunction = modes(packaged.layered());

    assertThat(inLayer)
        .containsEntry("bootstrap", 0100755)
        .containsEntry("jre/bin/java", 0100755)
        .containsEntry("jre/lib/modules", 0100644);
    assertThat(inFunction).doesNotContainKey("bootstrap").containsEntry("aot/trained", 0100644);
    assertThat(modes(packaged.selfContained()))
        .containsEntry("bootstrap", 0100755)
        .containsKeys("aot/trained");
    assertThat(inFunction.keySet())
        .anyMatch(name -> name.matches("lib/greetings-1\\.\\w{8}\\.jar"));
  }

  @Test
  void anotherBuildInAnotherTimeZoneGivesTheSameBytes() throws Exception {
    assertThat(packaged.layerOfAnotherBuild()).hasSameBinaryContentAs(packaged.layer());

    Map<String, Long> first = checksums(packaged.layered());
    Map<String, Long> second = checksums(packaged.selfContained());
    second.keySet().removeIf(name -> name.startsWith("jre/") || name.equals("bootstrap"));
    String cache =
        first.keySet().stream().filter(name -> name.endsWith(".aot")).findFirst().orElseThrow();
    assertThat(second).containsKey(cache);
    first.remove(cache);
    second.remove(cache);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void tellsWhatItTrainedWithAndWhatFillsTheZips() {
    assertThat(packaged.firstLog())
        // Five routes, one that is not there, two of the WebSocket API, and two of the author's.
        .contains("Trained the AOT cache with 10 samples.")
        .contains("1 of them failed (GET /greetings/broken/{name}); the reasons are in ")
        .contains("zipped MB  unzipped MB")
        .containsPattern("application +0\\.\\d\\d +0\\.\\d\\d")
        .containsPattern("framework +\\d")
        .containsPattern("dependencies +\\d")
        .containsPattern("JRE +\\d")
        .containsPattern("AOT cache +\\d");
  }

  private static Map<String, Integer> modes(Path zip) throws IOException {
    var modes = new LinkedHashMap<String, Integer>();
    for (ZipArchiveEntry entry : entries(zip)) {
      modes.put(entry.getName(), entry.getUnixMode());
    }
    return modes;
  }

  private static Map<String, Long> checksums(Path zip) throws IOException {
    var checksums = new TreeMap<String, Long>();
    for (ZipArchiveEntry entry : entries(zip)) {
      checksums.put(entry.getName(), entry.getCrc());
    }
    return checksums;
  }

  private static List<ZipArchiveEntry> entries(Path zip) throws IOException {
    var entries = new ArrayList<ZipArchiveEntry>();
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      file.getEntries().asIterator().forEachRemaining(entries::add);
    }
    return entries;
  }

  private static Path greetingsIn(Path folder) throws IOException {
    return Tree.files(folder.resolve("lib")).stream()
        .filter(file -> file.getFileName().toString().startsWith("greetings-"))
        .findFirst()
        .orElseThrow();
  }

  private String greet(Path bootstrapFolder, Map<String, String> environment) throws Exception {
    try (var function = start(bootstrapFolder, environment)) {
      String answer = body(function, "GET", "/greetings/Ada", "");
      function.end(END);
      return answer;
    }
  }

  private FunctionProcess start(Path bootstrapFolder, Map<String, String> environment)
      throws IOException {
    return FunctionProcess.start(
        bootstrapFolder.resolve("bootstrap"),
        task,
        Packaged.HANDLER,
        environment,
        lambda.resolve("printed"));
  }

  private List<String> printed() throws IOException {
    return Files.readAllLines(lambda.resolve("printed"));
  }

  private static String body(FunctionProcess function, String method, String path, String body) {
    String event =
        """
        {"version": "2.0", "rawPath": "%s", "rawQueryString": "",
         "headers": {"content-type": "application/json"}, "isBase64Encoded": false,
         "requestContext": {"http": {"method": "%s", "path": "%s"}}, "body": "%s"}
        """
            .formatted(path, method, path, body.replace("\"", "\\\""));
    Answer answer = function.invoke(Event.json(event));
    assertThat(answer).isInstanceOf(Answer.Response.class);
    return new String(((Answer.Response) answer).payload().bytes(), UTF_8);
  }
}
