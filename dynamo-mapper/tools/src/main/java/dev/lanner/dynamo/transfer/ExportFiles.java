package dev.lanner.dynamo.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The files of one export: `AWSDynamoDB/<id>/` with `data/*.json.gz` and the two manifests.
///
/// Members of a manifest that tell of S3, of the account and of recovery are left out.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">Export
///   output format</a>
record ExportFiles(ExportSettings settings, String id) {
  static final String SUMMARY = "manifest-summary.json";
  static final String FILES = "manifest-files.json";

  Path data() {
    return root().resolve("data");
  }

  private Path root() {
    return settings.folder().resolve("AWSDynamoDB").resolve(id);
  }

  Path segment(int index) {
    return data()
        .resolve(
            "%06d%s%s"
                .formatted(
                    index, settings.format().extension(), settings.compression().extension()));
  }

  /// Writes the manifests, that of the files first: who sees the other one sees a whole export.
  void writeManifests(ExportState state, Instant end) throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < settings.segments(); i++) {
      ObjectNode line =
          JsonNodeFactory.instance
              .objectNode()
              .put("itemCount", state.segment(i).items())
              .put("md5Checksum", md5(segment(i)))
              .put("dataFileS3Key", key("data/" + segment(i).getFileName()));
      lines.append(JsonMapper.shared().writeValueAsString(line)).append('\n');
    }
    Disk.replace(root().resolve(FILES), lines.toString());
    ObjectNode summary =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "2020-06-30")
            .put("startTime", state.started().toString())
            .put("endTime", end.toString())
            .put("manifestFilesS3Key", key(FILES))
            .put("itemCount", state.transferred().items())
            .put("outputFormat", outputFormat(settings.format()));
    Disk.replace(root().resolve(SUMMARY), JsonMapper.shared().writeValueAsString(summary) + "\n");
  }

  private String key(String path) {
    return "AWSDynamoDB/" + id + "/" + path;
  }

  /// As `OutputFormat` says it: `DYNAMODB_JSON` or `ION`, and `CSV`, which is of ours.
  static String outputFormat(Format format) {
    return format.name();
  }

  /// The sum of a file as a manifest has it, Base64.
  static String md5(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
