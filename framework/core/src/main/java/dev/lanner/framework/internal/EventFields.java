package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of an HTTP event as they are read, in whatever order they come, in one pass over the
/// bytes. Which front end sent it is decided by what was found, at the end.
final class EventFields {
  private static final JsonNames EVENT =
      JsonNames.of(
          "version",
          "rawPath",
          "rawQueryString",
          "cookies",
          "headers",
          "requestContext",
          "body",
          "isBase64Encoded",
          "routeArn");
  private static final JsonNames CONTEXT = JsonNames.of("http", "stage");
  private static final JsonNames HTTP = JsonNames.of("method", "sourceIp");

  @Nullable String version;
  @Nullable String rawPath;
  @Nullable String rawQuery;
  List<String> cookies = List.of();
  Payload headers = Payload.empty();
  @Nullable String stage;
  @Nullable String method;
  @Nullable String sourceIp;
  Payload body = Payload.empty();
  boolean base64;

  /// The event asks a Lambda authorizer to decide; it looks like a request otherwise.
  boolean forAuthorizer;

  private EventFields() {}

  /// @throws IllegalArgumentException when the event is no JSON object
  static EventFields read(Payload event) {
    var fields = new EventFields();
    try {
      var in = JsonReader.of(event);
      if (in.peek() == JsonKind.OBJECT) {
        fields.readEvent(in);
        in.end();
      }
    } catch (JsonException e) {
      throw new IllegalArgumentException("The event is not JSON. " + e.getMessage(), e);
    }
    return fields;
  }

  /// @throws IllegalArgumentException when no front end sends such an event
  HttpEvent request(Context context) {
    if ("2.0".equals(version) && method != null && rawPath != null && !forAuthorizer) {
      return HttpApiV2.INSTANCE.request(this, method, rawPath, context);
    }
    throw new IllegalArgumentException(
        "This function answers HTTP requests in payload format 2.0 (API Gateway HTTP API, function URL), and the event is "
            + ("1.0".equals(version) ? "in payload format 1.0" : "something else")
            + ". Invoke it through such a front end, or set PayloadFormatVersion to 2.0.");
  }

  private void readEvent(JsonReader in) {
    in.beginObject(EVENT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> version = text(in);
        case 1 -> rawPath = text(in);
        case 2 -> rawQuery = text(in);
        case 3 -> cookies = texts(in);
        case 4 -> headers = object(in);
        case 5 -> readContext(in);
        case 6 -> body = bytes(in);
        case 7 -> base64 = flag(in);
        default -> {
          forAuthorizer = true;
          in.skipValue();
        }
      }
    }
  }

  private void readContext(JsonReader in) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject(CONTEXT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> readHttp(in);
        default -> stage = text(in);
      }
    }
  }

  private void readHttp(JsonReader in) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject(HTTP);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> method = text(in);
        default -> sourceIp = text(in);
      }
    }
  }

  // An event of another kind may have a field of the same name and another type: it is passed over,
  // and the event is refused at the end for what it lacks.

  private static @Nullable String text(JsonReader in) {
    if (in.peek() == JsonKind.STRING) {
      return in.readString();
    }
    in.skipValue();
    return null;
  }

  private static Payload bytes(JsonReader in) {
    if (in.peek() == JsonKind.STRING) {
      return in.readUtf8();
    }
    in.skipValue();
    return Payload.empty();
  }

  private static boolean flag(JsonReader in) {
    if (in.peek() == JsonKind.BOOLEAN) {
      return in.readBoolean();
    }
    in.skipValue();
    return false;
  }

  private static List<String> texts(JsonReader in) {
    var texts = new ArrayList<String>();
    if (in.peek() == JsonKind.ARRAY) {
      in.beginArray();
      while (in.hasNext()) {
        String text = text(in);
        if (text != null) {
          texts.add(text);
        }
      }
    } else {
      in.skipValue();
    }
    return Collections.unmodifiableList(texts);
  }

  private static Payload object(JsonReader in) {
    if (in.peek() == JsonKind.OBJECT) {
      return in.readRaw();
    }
    in.skipValue();
    return Payload.empty();
  }
}
