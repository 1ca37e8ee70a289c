package dev.lanner.framework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has happened to an object in a bucket, as {@link OnS3} methods take it.
///
/// @param bucket its name
/// @param key of the object, decoded; S3 sends it encoded as in forms, with `+` for a space
/// @param size in bytes, or `null` where the object is gone
/// @param eTag of its content, or `null` where the object is gone
/// @param versionId or `null` when the bucket keeps no versions
/// @param sequencer hexadecimal digits by which the events of one key have an order: of two, the
///   shorter one is filled with zeros at its right, and the greater one is later; `null` where S3
///   sends none, as for a restored object
/// @param eventName such as `ObjectCreated:Put`
/// @param time when S3 was done
/// @see <a
///   href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
///   message structure</a>
public record S3Object(
    String bucket,
    String key,
    @Nullable Long size,
    @Nullable String eTag,
    @Nullable String versionId,
    @Nullable String sequencer,
    String eventName,
    Instant time) {}
