package dev.lanner.framework.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notifications of S3. The event that it sends to try a configuration out has no `Records`.
final class S3Reader extends EventRecords<S3Reader.Raw, S3Object> {
  private static final JsonNames RECORD = JsonNames.of("eventTime", "eventName", "s3");
  private static final JsonNames S3 = JsonNames.of("bucket", "object");
  private static final JsonNames BUCKET = JsonNames.of("name");
  private static final JsonNames OBJECT =
      JsonNames.of("key", "size", "eTag", "versionId", "sequencer");

  /// A record while it is read.
  static final class Raw {
    private @Nullable String time;
    private @Nullable String eventName;
    private @Nullable String bucket;
    private @Nullable String key;
    private @Nullable Long size;
    private @Nullable String eTag;
    private @Nullable String versionId;
    private @Nullable String sequencer;
  }

  @Override
  Raw record(JsonReader in) {
    var raw = new Raw();
    in.beginObject(RECORD);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> raw.time = text(in);
        case 1 -> raw.eventName = text(in);
        default -> readS3(in, raw);
      }
    }
    return raw;
  }

  private static void readS3(JsonReader in, Raw raw) {
    in.beginObject(S3);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      if (name == 0) {
        in.beginObject(BUCKET);
        while (in.nextIndex() == 0) {
          raw.bucket = text(in);
        }
      } else {
        readObject(in, raw);
      }
    }
  }

  private static void readObject(JsonReader in, Raw raw) {
    in.beginObject(OBJECT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> raw.key = text(in);
        case 1 -> raw.size = in.readLong();
        case 2 -> raw.eTag = textOrNull(in);
        case 3 -> raw.versionId = textOrNull(in);
        default -> raw.sequencer = textOrNull(in);
      }
    }
  }

  private static @Nullable String textOrNull(JsonReader in) {
    String text = text(in);
    return text == null || text.isEmpty() ? null : text;
  }

  @Override
  public S3Object read(Raw record) {
    return new S3Object(
        required(record.bucket, "S3", "s3.bucket.name"),
        URLDecoder.decode(required(record.key, "S3", "s3.object.key"), UTF_8),
        record.size,
        record.eTag,
        record.versionId,
        record.sequencer,
        required(record.eventName, "S3", "eventName"),
        Instant.parse(required(record.time, "S3", "eventTime")));
  }

  /// Without the key, which may tell about people.
  @Override
  public String id(Raw record) {
    return record.bucket + "/" + (record.sequencer == null ? record.time : record.sequencer);
  }

  @Override
  public String identity(Raw record) {
    return String.join(
        "/",
        id(record),
        String.valueOf(record.eventName),
        String.valueOf(record.versionId),
        // A key has up to 1024 bytes, and an identity 500.
        UUID.nameUUIDFromBytes(String.valueOf(record.key).getBytes(UTF_8)).toString());
  }
}
