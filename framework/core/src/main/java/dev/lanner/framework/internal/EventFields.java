package dev.lanner.framework.internal;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of an event as they are read, in whatever order they come, in one pass over the
/// bytes: those of all front ends. Which of them sent it follows from what was found.
///
/// An event of another kind may have a field of the same name and another type: it is passed over,
/// and the event is refused at the end for what it lacks.
final class EventFields {
  // In the order in which an HTTP API sends them, so that each is found where it is expected.
  private static final JsonNames EVENT =
      JsonNames.of(
          "version",
          "routeKey",
          "rawPath",
          "rawQueryString",
          "cookies",
          "headers",
          "requestContext",
          "body",
          "pathParameters",
          "isBase64Encoded",
          "stageVariables",
          "resource",
          "path",
          "httpMethod",
          "multiValueHeaders",
          "queryStringParameters",
          "multiValueQueryStringParameters",
          "methodArn",
          "routeArn",
          "type",
          "authorizationToken");

  @Nullable String version;
  @Nullable String routeKey;
  @Nullable String rawPath;
  @Nullable String rawQuery;
  List<String> cookies = List.of();
  HeaderFields headers = HeaderFields.NONE;
  final EventContext context = new EventContext();
  Payload body = Payload.empty();
  Payload pathParameters = Payload.empty();
  boolean base64;
  Payload stageVariables = Payload.empty();
  @Nullable String resource;
  @Nullable String path;
  @Nullable String method;
  HeaderFields multiValueHeaders = HeaderFields.NONE;
  Payload query = Payload.empty();
  Payload multiValueQuery = Payload.empty();

  /// The event asks a Lambda authorizer to decide; it looks like a request otherwise.
  boolean forAuthorizer;

  // Of such an event.
  @Nullable String arn;
  @Nullable String type;
  @Nullable String authorizationToken;

  private EventFields() {}

  /// @throws IllegalArgumentException when the event is not JSON
  static EventFields read(Payload event) {
    var fields = new EventFields();
    try {
      var in = JsonReader.of(event);
      if (in.peek() == JsonKind.OBJECT) {
        fields.read(in);
        in.end();
      }
    } catch (JsonException e) {
      throw new IllegalArgumentException("The event is not JSON. " + e.getMessage(), e);
    }
    return fields;
  }

  private void read(JsonReader in) {
    in.beginObject(EVENT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> version = text(in);
        case 1 -> routeKey = text(in);
        case 2 -> rawPath = text(in);
        case 3 -> rawQuery = text(in);
        case 4 -> cookies = texts(in);
        case 5 -> headers = HeaderFields.read(in);
        case 6 -> context.read(in);
        case 7 -> body = bytes(in);
        case 8 -> pathParameters = object(in);
        case 9 -> base64 = flag(in);
        case 10 -> stageVariables = object(in);
        case 11 -> resource = text(in);
        case 12 -> path = text(in);
        case 13 -> method = text(in);
        case 14 -> multiValueHeaders = HeaderFields.read(in);
        case 15 -> query = object(in);
        case 16 -> multiValueQuery = object(in);
        case 19 -> type = text(in);
        case 20 -> authorizationToken = text(in);
        default -> {
          forAuthorizer = true;
          arn = text(in);
        }
      }
    }
  }

  static @Nullable String text(JsonReader in) {
    if (in.peek() == JsonKind.STRING) {
      return in.readString();
    }
    in.skipValue();
    return null;
  }

  static Payload object(JsonReader in) {
    if (in.peek() == JsonKind.OBJECT) {
      return in.readRaw();
    }
    in.skipValue();
    return Payload.empty();
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
}
