package dev.lanner.runtime;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// The command that runs a `main` of the tests in a process of its own, on the class path.
final class JavaProcess {
  private JavaProcess() {}

  static List<String> command(Class<?> main, String... options) {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(main), main.getName()));
    return command;
  }

  private static String classPath(Class<?> main) {
    return String.join(
        File.pathSeparator,
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        location(main),
        location(LambdaRuntime.class));
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
