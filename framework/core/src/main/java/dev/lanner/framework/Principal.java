package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// Whom an authorizer or the front end itself has found to be calling, by what stays the same from
/// one token of a caller to the next.
final class Principal {
  private static final JsonNames NAMES =
      JsonNames.of(
          // Objects to look into.
          "jwt",
          "claims",
          "lambda",
          "iam",
          "cognitoIdentity",
          "clientCert",
          // What identifies.
          "iss",
          "sub",
          "principalId",
          "userArn",
          "cognitoIdentityId",
          "identityId",
          "serialNumber",
          "issuerDN");
  private static final int OBJECTS = 6;
  private static final int TEXTS = 8;

  private Principal() {}

  /// A text that differs from caller to caller; empty for a caller of whom nothing is known.
  static String of(Request request) {
    var found = new String[TEXTS];
    collect(request.authorizer(), found);
    collect(request.identity(), found);
    var text = new StringBuilder();
    for (int i = 0; i < TEXTS; i++) {
      if (found[i] != null) {
        text.append(i).append('\t').append(found[i]).append('\n');
      }
    }
    return text.toString();
  }

  private static void collect(Payload json, @Nullable String[] found) {
    if (json.length() > 0) {
      collect(JsonReader.of(json), found);
    }
  }

  private static void collect(JsonReader in, @Nullable String[] found) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      if (name < OBJECTS) {
        collect(in, found);
      } else if (in.peek() == JsonKind.STRING) {
        found[name - OBJECTS] = in.readString();
      } else {
        in.skipValue();
      }
    }
  }
}
