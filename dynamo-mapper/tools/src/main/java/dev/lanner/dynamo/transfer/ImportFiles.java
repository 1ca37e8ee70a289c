package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the files of an import: those of an export, by its manifest, or all in a folder, as
/// `ImportTable` takes all with a prefix.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html">Import
///   formats</a>
final class ImportFiles {
  private ImportFiles() {}

  /// The files, always in the same order.
  ///
  /// @throws ToolsException when there are none, or it is not clear which
  static List<ImportFile> find(Path from, Format format) throws IOException {
    if (!Files.exists(from)) {
      throw new ToolsException("There is no %s. Give a file or a folder of files.".formatted(from));
    }
    if (!Files.isDirectory(from)) {
      return List.of(new ImportFile(from, from.getFileName().toString(), -1, null));
    }
    List<Path> all = all(from);
    if (all.stream().anyMatch(file -> file.toString().endsWith(ExportState.CHECKPOINT))) {
      throw new ToolsException(
          "%s has an export that is not done. Start that export again to go on with it first."
              .formatted(from));
    }
    List<Path> summaries = all.stream().filter(file -> file.endsWith(ExportFiles.SUMMARY)).toList();
    if (summaries.size() > 1) {
      throw new ToolsException(
          "%s has %d exports. Give the folder of one, AWSDynamoDB/<id>; incremental exports in the order of their times."
              .formatted(from, summaries.size()));
    }
    List<ImportFile> files =
        summaries.isEmpty() ? plain(from, all) : exported(summaries.getFirst(), format);
    if (files.isEmpty()) {
      throw new ToolsException("%s has no files to import.".formatted(from));
    }
    return files;
  }

  private static List<Path> all(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<ImportFile> plain(Path from, List<Path> all) {
    return all.stream()
        .filter(file -> {
          String name = file.getFileName().toString();
          return !name.startsWith(".")
              && !name.startsWith("_")
              && !name.startsWith("manifest-")
              && !name.endsWith(Checkpoint.EXTENSION)
              && !name.endsWith(Rejects.EXTENSION);
        })
        .map(file -> new ImportFile(file, from.relativize(file).toString(), -1, null))
        .toList();
  }

  private static List<ImportFile> exported(Path summary, Format format) throws IOException {
    Path folder = summary.resolveSibling("");
    try {
      String found =
          JsonMapper.shared()
              .readTree(Files.readAllBytes(summary))
              .required("outputFormat")
              .asString();
      if (!found.equals(ExportFiles.outputFormat(format))) {
        throw new ToolsException(
            "The export in %s is in the format %s; --format is %s."
                .formatted(folder, found, format));
      }
      var files = new ArrayList<ImportFile>();
      for (String line : Files.readAllLines(folder.resolve(ExportFiles.FILES))) {
        if (!line.isBlank()) {
          files.add(file(folder, JsonMapper.shared().readTree(line)));
        }
      }
      return files;
    } catch (JacksonException e) {
      throw new ToolsException(
          "The manifests in %s are not those of an export. Copy them again.".formatted(folder), e);
    }
  }

  /// The files of a full export are beside its manifests, those of incremental ones in a folder for
  /// all of them.
  private static ImportFile file(Path folder, JsonNode line) {
    String key = line.required("dataFileS3Key").asString();
    String name = key.substring(key.lastIndexOf('/') + 1);
    for (Path data : List.of(folder.resolve("data"), folder.resolveSibling("data"))) {
      if (Files.isRegularFile(data.resolve(name))) {
        return new ImportFile(
            data.resolve(name),
            name,
            line.path("itemCount").asLong(-1),
            line.has("md5Checksum") ? line.required("md5Checksum").asString() : null);
      }
    }
    throw new ToolsException(
        "%s is in the manifest and neither in %s nor beside that. Copy it too."
            .formatted(name, folder.resolve("data")));
  }
}
