package dev.lanner.benchmarks.harness;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// What is started of a candidate.
sealed interface Program {
  /// A main class, on the JDK of the benchmark.
  ///
  /// @param classPath jars in the order in which the JVM searches them
  record MainClass(String name, List<Path> classPath) implements Program {
    public MainClass {
      classPath = List.copyOf(classPath);
    }

    String classPathArgument() {
      var joined = new StringBuilder();
      for (Path jar : classPath) {
        joined.append(joined.isEmpty() ? "" : File.pathSeparator).append(jar.toAbsolutePath());
      }
      return joined.toString();
    }
  }

  /// The bootstrap of an unzipped function, which Lambda starts.
  ///
  /// @param file in the function's folder or in that of a layer
  /// @param task the function's folder, `LAMBDA_TASK_ROOT`
  record Bootstrap(Path file, Path task) implements Program {
    public Bootstrap {
      file = file.toAbsolutePath();
      task = task.toAbsolutePath();
    }
  }
}
