package dev.lanner.maven.packaging;

import java.util.Locale;

/// What the processor of a function can be, in the words of Lambda.
public enum Architecture {
  X86_64("x86_64"),
  ARM64("arm64");

  private final String word;

  Architecture(String word) {
    this.word = word;
  }

  /// @throws PackagingException when Lambda has no such architecture
  static Architecture named(String word) {
    for (Architecture architecture : values()) {
      if (architecture.word.equals(word)) {
        return architecture;
      }
    }
    throw new PackagingException(
        "The architecture is %s, but Lambda has x86_64 and arm64. Set -Dlanner.architecture to one of them."
            .formatted(word));
  }

  /// A JRE, an AOT cache and a native image are for the system and the processor that they are made
  /// on.
  ///
  /// @param os the property `os.name`
  /// @param arch the property `os.arch`
  /// @throws PackagingException when that is another one
  void requireMachine(String os, String arch) {
    if (isMachine(os, arch)) {
      return;
    }
    throw new PackagingException(
        "A JRE with an AOT cache, or a native image, for Linux on %s is asked for, and this machine is %s on %s, which can make them for itself only. Package there, or leave them out with -Dlanner.aotCache=false (the jars alone, for a layer that has the JRE) or -Dlanner.layout=managed."
            .formatted(word, os, inWordsOfLambda(arch)));
  }

  boolean isMachine(String os, String arch) {
    return isLinux(os) && word.equals(inWordsOfLambda(arch));
  }

  static boolean isLinux(String os) {
    return os.toLowerCase(Locale.ROOT).contains("linux");
  }

  static String inWordsOfLambda(String arch) {
    return switch (arch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm64";
      default -> arch;
    };
  }

  @Override
  public String toString() {
    return word;
  }
}
