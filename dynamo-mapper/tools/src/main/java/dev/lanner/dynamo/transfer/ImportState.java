package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How far an import is: files that are done, and entries of the next one.
///
/// It may be a little behind the table. What it does not know of is written again, which makes the
/// same items.
final class ImportState {
  private final Checkpoint checkpoint;
  private final ObjectNode settings;
  private final Rejects rejects;
  private int files;
  private long entries;
  private long items;

  private ImportState(Checkpoint checkpoint, ObjectNode settings, Rejects rejects) {
    this.checkpoint = checkpoint;
    this.settings = settings;
    this.rejects = rejects;
  }

  /// Goes on with an import of these files into the table, or begins one.
  static ImportState open(ItemModel model, String table, ImportSettings run, List<ImportFile> all)
      throws IOException {
    ObjectNode settings =
        JsonNodeFactory.instance
            .objectNode()
            .put("table", table)
            .put("format", run.format().toString())
            .put("files", fingerprint(all));
    var checkpoint = new Checkpoint(run.state().resolve(table + ".import" + Checkpoint.EXTENSION));
    JsonNode read = checkpoint.read(settings);
    var rejects =
        new Rejects(
            run.state().resolve(table + ".import" + Rejects.EXTENSION),
            run.rejectLimit(),
            model.key(),
            read == null ? 0 : read.required("rejectBytes").asLong(),
            read == null ? 0 : read.required("rejected").asLong());
    var state = new ImportState(checkpoint, settings, rejects);
    if (read != null) {
      state.files = read.required("doneFiles").asInt();
      state.entries = read.required("doneEntries").asLong();
      state.items = read.required("items").asLong();
    }
    return state;
  }

  /// Tells other files from these, by their names and sizes.
  private static String fingerprint(List<ImportFile> all) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ImportFile file : all) {
        digest.update((file.name() + "\n" + Files.size(file.path()) + "\n").getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Rejects rejects() {
    return rejects;
  }

  /// How many files are done.
  int files() {
    return files;
  }

  /// How many entries of the next file are done.
  long entries() {
    return entries;
  }

  Transferred transferred() {
    return new Transferred(items, rejects.count(), rejects.file());
  }

  /// Counts entries of a file of which all are in the table or in the list.
  void done(long allEntries, long moreItems) {
    entries = allEntries;
    items += moreItems;
  }

  void fileDone() throws IOException {
    files++;
    entries = 0;
    commit();
  }

  void commit() throws IOException {
    rejects.force();
    checkpoint.write(
        settings,
        JsonNodeFactory.instance
            .objectNode()
            .put("doneFiles", files)
            .put("doneEntries", entries)
            .put("items", items)
            .put("rejectBytes", rejects.bytes())
            .put("rejected", rejects.count()));
  }

  void delete() throws IOException {
    checkpoint.delete();
  }
}
