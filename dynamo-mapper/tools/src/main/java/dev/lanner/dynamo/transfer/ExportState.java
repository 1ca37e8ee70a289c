package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How far an export is. Threads share it.
final class ExportState {
  /// What the name of its checkpoint ends with.
  static final String CHECKPOINT = ".export" + Checkpoint.EXTENSION;

  /// How far a segment is.
  ///
  /// @param next where the scan goes on, or `null` at its beginning and at its end
  /// @param bytes of its file
  record Segment(
      @Nullable Map<String, AttributeValue> next, long bytes, long items, boolean isDone) {}

  private final Checkpoint checkpoint;
  private final ObjectNode settings;
  private final String id;
  private final Instant started;
  private final List<Segment> segments;
  private final Rejects rejects;

  private ExportState(
      Checkpoint checkpoint,
      ObjectNode settings,
      String id,
      Instant started,
      List<Segment> segments,
      Rejects rejects) {
    this.checkpoint = checkpoint;
    this.settings = settings;
    this.id = id;
    this.started = started;
    this.segments = segments;
    this.rejects = rejects;
  }

  /// Goes on with an export of the table in the folder, or begins one.
  static ExportState open(ItemModel model, String table, ExportSettings export, Pace pace)
      throws IOException {
    ObjectNode settings =
        JsonNodeFactory.instance
            .objectNode()
            .put("table", table)
            .put("format", export.format().toString())
            .put("compression", export.compression().toString())
            .put("segments", export.segments());
    var checkpoint = new Checkpoint(export.folder().resolve(table + CHECKPOINT));
    JsonNode read = checkpoint.read(settings);
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < export.segments(); i++) {
      segments.add(
          read == null
              ? new Segment(null, 0, 0, false)
              : segment(read.required("exported").required(i)));
    }
    Instant now = pace.clock().instant();
    var state =
        new ExportState(
            checkpoint,
            settings,
            read == null ? newId(now, pace) : read.required("id").asString(),
            read == null ? now : Instant.parse(read.required("started").asString()),
            segments,
            new Rejects(
                export.folder().resolve(table + ".export" + Rejects.EXTENSION),
                export.rejectLimit(),
                model.key(),
                read == null ? 0 : read.required("rejectBytes").asLong(),
                read == null ? 0 : read.required("rejected").asLong()));
    if (read == null) {
      // Before there is any data, so that nobody takes a part of an export for all of it.
      state.write();
    }
    return state;
  }

  /// As DynamoDB names exports: digits of the time and of chance.
  private static String newId(Instant now, Pace pace) {
    return "%014d-%s"
        .formatted(now.toEpochMilli(), HexFormat.of().toHexDigits(pace.random().nextInt()));
  }

  private static Segment segment(JsonNode node) {
    JsonNode next = node.path("next");
    return new Segment(
        next.isString() ? JsonText.attributes(next.asString()) : null,
        node.required("bytes").asLong(),
        node.required("items").asLong(),
        node.required("done").asBoolean());
  }

  String id() {
    return id;
  }

  Instant started() {
    return started;
  }

  Rejects rejects() {
    return rejects;
  }

  synchronized Transferred transferred() {
    return new Transferred(
        segments.stream().mapToLong(Segment::items).sum(), rejects.count(), rejects.file());
  }

  synchronized Segment segment(int index) {
    return segments.get(index);
  }

  /// Writes down that a page is on the disk, and where the segment goes on.
  ///
  /// @param reasons why items of the page could not be written
  /// @throws ToolsException when these are more than there may be
  synchronized void commit(int index, Segment segment, String file, List<String> reasons)
      throws IOException {
    segments.set(index, segment);
    reasons.forEach(reason -> rejects.add(file, 0, reason));
    rejects.force();
    write();
    rejects.check();
  }

  private void write() throws IOException {
    ObjectNode state =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("started", started.toString())
            .put("rejectBytes", rejects.bytes())
            .put("rejected", rejects.count());
    ArrayNode exported = state.putArray("exported");
    for (Segment each : segments) {
      ObjectNode node =
          exported
              .addObject()
              .put("bytes", each.bytes())
              .put("items", each.items())
              .put("done", each.isDone());
      if (each.next() != null) {
        node.put("next", JsonText.attributesText(each.next()));
      }
    }
    checkpoint.write(settings, state);
  }

  void delete() throws IOException {
    checkpoint.delete();
  }
}
