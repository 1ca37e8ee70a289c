package dev.lanner.processing;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;

/// The names of generated classes: two that would have the same get a number.
public final class GeneratedNames {
  private final Map<String, UniqueNames> byPackage = new HashMap<>();

  public ClassName of(String packageName, String simpleName) {
    UniqueNames names = byPackage.computeIfAbsent(packageName, _ -> new UniqueNames());
    return ClassName.get(packageName, names.next(simpleName));
  }
}
