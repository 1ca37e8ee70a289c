package dev.lanner.bootstrap;

import dev.lanner.runtime.LambdaRuntime;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A function in a process of its own, on the class path of the tests, without AWS's library for
/// JSON unless it is asked for.
final class FunctionProcess implements AutoCloseable {
  private static final String LIBRARY = "aws-lambda-java-serialization";

  private final Process process;
  private final Path output;

  private FunctionProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static FunctionProcess start(Map<String, String> environment, Class<?> main, String... arguments)
      throws IOException {
    return start(classPath(false), environment, main, arguments);
  }

  static FunctionProcess startWithLibrary(
      Map<String, String> environment, Class<?> main, String... arguments) throws IOException {
    return start(classPath(true), environment, main, arguments);
  }

  /// The services are found before the function's classes.
  static FunctionProcess startWithServices(
      Path services, Map<String, String> environment, Class<?> main, String... arguments)
      throws IOException {
    return start(services + File.pathSeparator + classPath(false), environment, main, arguments);
  }

  private static FunctionProcess start(
      String classPath, Map<String, String> environment, Class<?> main, String... arguments)
      throws IOException {
    var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    var command =
        new ArrayList<>(
            List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    var output = Files.createTempFile("function", ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("AWS_LAMBDA_RUNTIME_API");
    builder.environment().remove("_HANDLER");
    builder.environment().putAll(environment);
    return new FunctionProcess(builder.start(), output);
  }

  private static String classPath(boolean withLibrary) {
    return Stream.of(
            System.getProperty("java.class.path"),
            System.getProperty("jdk.module.path", ""),
            location(FunctionProcess.class),
            location(LambdaRuntime.class))
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .filter(path -> withLibrary || !path.contains(LIBRARY))
        .reduce((first, second) -> first + File.pathSeparator + second)
        .orElseThrow();
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  int exitStatus() throws InterruptedException {
    return process.waitFor();
  }

  /// What it has written to standard output and standard error.
  String output() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.delete(output);
  }
}
