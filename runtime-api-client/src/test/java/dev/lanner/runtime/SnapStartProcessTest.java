package dev.lanner.runtime;

import static dev.lanner.runtime.ScriptedServer.OK;
import static dev.lanner.runtime.ScriptedServer.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Functions in processes of their own, where `org.crac` looks for its implementation once more and
/// nothing has loaded a class before.
class SnapStartProcessTest {
  private final ScriptedServer server = new ScriptedServer();
  @TempDir Path folder;

  SnapStartProcessTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  /// Answers with the hooks that have run and the provider that `org.crac` was told.
  static final class Function implements Initializer {
    private final List<String> notes = new ArrayList<>();

    public static void main(String[] arguments) {
      LambdaRuntime.run(new Function());
    }

    @Override
    public Handler initialize(RuntimeEnvironment environment) {
      register("a");
      register("b");
      System.gc();
      return (_, _) -> Payload.ofUtf8(notes + " " + provider());
    }

    private void register(String name) {
      Core.getGlobalContext()
          .register(
              new Resource() {
                @Override
                public void beforeCheckpoint(Context<? extends Resource> context) {
                  notes.add("before " + name);
                }

                @Override
                public void afterRestore(Context<? extends Resource> context) {
                  notes.add("after " + name);
                }
              });
    }
  }

  /// Knows nothing of snapshots.
  static final class PlainFunction {
    private PlainFunction() {}

    public static void main(String[] arguments) {
      LambdaRuntime.run(_ -> (_, _) -> Payload.ofUtf8("" + provider()));
    }
  }

  private static String provider() {
    return System.getProperty("org.crac.Core.Compat");
  }

  @Test
  void runsTheHooksAroundTheSnapshotAndServes() throws Exception {
    server.answersAndCloses(AwaitRestoreTest.RESTORED).answers(event()).answersAndCloses(OK);
    var loaded = folder.resolve("loaded");

    run(Function.class, "snap-start", "-Xlog:class+load:file=" + loaded);

    assertThat(server.request(0)).startsWith("GET /2018-06-01/runtime/restore/next ");
    assertThat(server.request(1)).startsWith("GET /2018-06-01/runtime/invocation/next ");
    assertThat(server.request(2))
        .endsWith("[before b, before a, after a, after b] dev.lanner.runtime.crac");
    assertThat(Files.readString(loaded)).contains("dev.lanner.runtime.SnapStart ", "org.crac.Core");
  }

  @Test
  void leavesAProviderAloneThatTheUserHasChosen() throws Exception {
    server.answersAndCloses(AwaitRestoreTest.RESTORED).answers(event()).answersAndCloses(OK);

    run(Function.class, "snap-start", "-Dorg.crac.Core.Compat=shop.crac");

    assertThat(server.request(2)).endsWith("[] shop.crac");
  }

  @ParameterizedTest
  @ValueSource(strings = {"on-demand", "provisioned-concurrency", ""})
  void loadsNothingOfSnapshotsForOtherInitializationTypes(String initializationType)
      throws Exception {
    server.answers(event()).answersAndCloses(OK);
    var loaded = folder.resolve("loaded");

    run(PlainFunction.class, initializationType, "-Xlog:class+load:file=" + loaded);

    assertThat(server.requests()).hasSize(2);
    assertThat(server.request(1)).endsWith("\r\n\r\nnull");
    assertThat(Files.readString(loaded))
        .contains("dev.lanner.runtime.InvocationLoop")
        .doesNotContain("crac", "dev.lanner.runtime.SnapStart ", "dev.lanner.runtime.Snapshot");
  }

  @Test
  void leavesOtherInitializationTypesToTheImplementationOfTheJdk() throws Exception {
    server.answers(event()).answersAndCloses(OK);

    run(Function.class, "on-demand");

    assertThat(server.request(1)).endsWith("[] null");
  }

  /// Resolves any name, and answers how often it was asked.
  public static final class Addresses extends InetAddressResolverProvider
      implements InetAddressResolver {
    private static int lookups;

    public static void main(String[] arguments) {
      LambdaRuntime.run(_ -> {
        InetAddress.getAllByName("table.test");
        InetAddress.getAllByName("table.test");
        return (_, _) -> Payload.ofUtf8(lookups + " lookups");
      });
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
      return this;
    }

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      lookups++;
      return Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
    }

    @Override
    public String lookupByAddress(byte[] address) {
      return "table.test";
    }
  }

  @Test
  void keepsNoAddressesThatWouldBeOldAfterARestore() throws Exception {
    server.answersAndCloses(AwaitRestoreTest.RESTORED).answers(event()).answersAndCloses(OK);
    countLookups();

    run(Addresses.class, "snap-start");

    assertThat(server.request(2)).endsWith("2 lookups");
  }

  @Test
  void keepsAddressesForOtherInitializationTypes() throws Exception {
    server.answers(event()).answersAndCloses(OK);
    countLookups();

    run(Addresses.class, "on-demand");

    assertThat(server.request(1)).endsWith("1 lookups");
  }

  private void countLookups() throws IOException {
    var services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(InetAddressResolverProvider.class.getName()), Addresses.class.getName());
  }

  /// Runs a function until the server has no more answers for it.
  private void run(Class<?> main, String initializationType, String... options)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(), main.getName()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", server.authority());
    builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", initializationType);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(1);
    assertThat(output).contains("The connection to the Runtime API");
  }

  private String classPath() {
    return String.join(
        File.pathSeparator,
        folder.toString(),
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        location(Function.class),
        location(LambdaRuntime.class));
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
