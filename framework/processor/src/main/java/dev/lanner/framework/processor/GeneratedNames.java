package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;

/// The names of generated classes: two that would have the same get a number.
final class GeneratedNames {
  private final Map<String, UniqueNames> byPackage = new HashMap<>();

  ClassName of(String packageName, String simpleName) {
    UniqueNames names = byPackage.computeIfAbsent(packageName, _ -> new UniqueNames());
    return ClassName.get(packageName, names.next(simpleName));
  }
}
