package dev.lanner.benchmarks.harness;

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
/// @param handler `_HANDLER`, which is also the only argument of a main class; `-` where it does
///   not matter
record Candidate(String name, Kind kind, Program program, String handler) {
  static final String SYNTAX =
      "<name>[:http|:echo|:exit]=<main class>,<handler>,<jar or folder>[,<jar or folder>]..."
          + " or <name>[:http|:echo|:exit]=<path of a bootstrap>,<handler>,<folder of its function>";

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<name>[\\w.-]+)(:(?<kind>http|echo|exit))?=(?<program>[^,]+),(?<handler>[^,]+),(?<path>.+)");

  /// Reads {@link #SYNTAX}. A folder stands for the jars in it, sorted by name: an AOT cache and a
  /// fair comparison both need the same order everywhere.
  ///
  /// @throws IllegalArgumentException when the text is something else or there is no such file
  static Candidate parse(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The candidate \"" + text + "\" is not of the form " + SYNTAX + ".");
    }
    String kind = matcher.group("kind");
    return new Candidate(
        matcher.group("name"),
        kind == null ? Kind.HTTP : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        program(matcher.group("program"), matcher.group("path")),
        matcher.group("handler"));
  }

  /// The same by another name.
  Candidate named(String other) {
    return new Candidate(other, kind, program, handler);
  }

  private static Program program(String program, String path) {
    if (!program.contains("/")) {
      var jars = new ArrayList<Path>();
      for (String part : path.split(",", -1)) {
        jars.addAll(jars(Path.of(part)));
      }
      return new Program.MainClass(program, jars);
    }
    var bootstrap = new Program.Bootstrap(Path.of(program), Path.of(path));
    if (!Files.isExecutable(bootstrap.file()) || !Files.isDirectory(bootstrap.task())) {
      throw new IllegalArgumentException(
          "There is no executable " + program + " or no folder " + path + ". Build them first.");
    }
    return bootstrap;
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
