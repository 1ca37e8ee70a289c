package dev.lanner.framework.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The names of implementations by service: files in `META-INF/micronaut/<service>/`, one for each,
/// and the lines of `META-INF/services/<service>`.
///
/// @param loader of the classes
/// @param inFolders what was found in `META-INF/micronaut`
record ServiceEntries(ClassLoader loader, Map<String, List<String>> inFolders) {
  private static final String FOLDER = "META-INF/micronaut/";
  private static final String FILES = "META-INF/services/";

  /// The entries of a class path, or `null` when there are none or some are in neither a jar nor a
  /// folder.
  static @Nullable ServiceEntries find(ClassLoader loader) {
    var found = new HashMap<String, List<String>>();
    try {
      Enumeration<URL> places = loader.getResources(FOLDER);
      while (places.hasMoreElements()) {
        URL place = places.nextElement();
        switch (place.getProtocol()) {
          case "jar" -> addJar(found, place.getPath());
          case "file" -> addFolder(found, new File(URI.create(place.toString())));
          default -> {
            return null;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The class path cannot be read for " + FOLDER + ".", e);
    }
    return found.isEmpty() ? null : new ServiceEntries(loader, found);
  }

  /// The names of the classes that implement a service.
  List<String> of(String service) {
    var names = new ArrayList<>(inFolders.getOrDefault(service, List.of()));
    try {
      Enumeration<URL> files = loader.getResources(FILES + service);
      while (files.hasMoreElements()) {
        addLines(names, files.nextElement());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The class path cannot be read for " + FILES + service + ".", e);
    }
    return names;
  }

  private static void addJar(Map<String, List<String>> found, String path) throws IOException {
    URI jar = URI.create(path.substring(0, path.indexOf("!/")));
    try (var zip = new ZipFile(new File(jar))) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        int slash = name.startsWith(FOLDER) ? name.indexOf('/', FOLDER.length()) : -1;
        if (slash > 0 && slash < name.length() - 1) {
          add(found, name.substring(FOLDER.length(), slash), name.substring(slash + 1));
        }
      }
    }
  }

  private static void addFolder(Map<String, List<String>> found, File folder) {
    for (File service : files(folder)) {
      for (File implementation : files(service)) {
        add(found, service.getName(), implementation.getName());
      }
    }
  }

  private static File[] files(File folder) {
    File[] files = folder.listFiles();
    return files == null ? new File[0] : files;
  }

  private static void add(Map<String, List<String>> found, String service, String implementation) {
    List<String> names = found.get(service);
    if (names == null) {
      names = new ArrayList<>();
      found.put(service, names);
    }
    names.add(implementation);
  }

  private static void addLines(List<String> names, URL file) throws IOException {
    try (var in =
        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int comment = line.indexOf('#');
        String name = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!name.isEmpty() && !names.contains(name)) {
          names.add(name);
        }
      }
    }
  }
}
