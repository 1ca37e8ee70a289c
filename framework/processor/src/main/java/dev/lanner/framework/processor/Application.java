package dev.lanner.framework.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The functions of the module.
///
/// @param packageName of the classes that are generated for all of them
/// @param corsElsewhere what `@Cors` says where no route is, or `null`
record Application(String packageName, List<Function> functions, @Nullable CorsUse corsElsewhere) {
  Application {
    functions = List.copyOf(functions);
  }
}
