package dev.lanner.processing;

import com.palantir.javapoet.NameAllocator;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/// Names of one scope of generated code: the first to ask for a name gets it, the next ones get it
/// with a number.
public final class UniqueNames {
  private final Set<String> taken = new HashSet<>();

  /// Nobody gets this name.
  public void reserve(String name) {
    taken.add(name);
  }

  /// The names that are taken or reserved.
  public Set<String> taken() {
    return Set.copyOf(taken);
  }

  /// The name, made a Java identifier, or the next one that is free.
  public String next(String wanted) {
    String identifier = NameAllocator.toJavaIdentifier(wanted);
    String name = SourceVersion.isKeyword(identifier) ? identifier + "Value" : identifier;
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + i;
    }
    return unique;
  }
}
