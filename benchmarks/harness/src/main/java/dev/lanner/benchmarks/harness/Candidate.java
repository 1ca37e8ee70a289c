package dev.lanner.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One runtime with its application.
///
/// @param name the row of the table
/// @param handler `_HANDLER`, which is also the only argument of the main class; `-` where it does
///   not matter
/// @param classPath jars in the order in which the JVM searches them
record Candidate(String name, Kind kind, String mainClass, String handler, List<Path> classPath) {
  static final String SYNTAX =
      "<name>[:http|:echo|:exit]=<main class>,<handler>,<jar or folder>[,<jar or folder>]...";

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<name>[\\w.-]+)(:(?<kind>http|echo|exit))?=(?<main>[^,]+),(?<handler>[^,]+),(?<path>.+)");

  Candidate {
    classPath = List.copyOf(classPath);
  }

  /// Reads {@link #SYNTAX}. A folder stands for the jars in it, sorted by name: an AOT cache and a
  /// fair comparison both need the same order everywhere.
  ///
  /// @throws IllegalArgumentException when the text is something else or a path holds no jar
  static Candidate parse(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The candidate \"" + text + "\" is not of the form " + SYNTAX + ".");
    }
    String kind = matcher.group("kind");
    var jars = new ArrayList<Path>();
    for (String path : matcher.group("path").split(",", -1)) {
      jars.addAll(jars(Path.of(path)));
    }
    return new Candidate(
        matcher.group("name"),
        kind == null ? Kind.HTTP : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        matcher.group("main"),
        matcher.group("handler"),
        jars);
  }

  String classPathArgument() {
    var joined = new StringBuilder();
    for (Path jar : classPath) {
      joined.append(joined.isEmpty() ? "" : File.pathSeparator).append(jar.toAbsolutePath());
    }
    return joined.toString();
  }

  private static List<Path> jars(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          "There is no jar or folder " + path + ". Build the candidate first.");
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      if (jars.isEmpty()) {
        throw new IllegalArgumentException(
            "There is no jar in " + path + ". Build the candidate first.");
      }
      return jars;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The folder " + path + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
