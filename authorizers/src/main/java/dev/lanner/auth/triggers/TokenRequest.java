package dev.lanner.auth.triggers;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// What events of pre token generation have in common, whatever their version.
final class TokenRequest {
  private TokenRequest() {}

  /// @param version that the annotation names, as events say it
  /// @throws IllegalArgumentException when the event has another one
  static PreTokenGeneration read(Occasion occasion, EventMembers request, String version) {
    if (!occasion.version().equals(version)) {
      throw new IllegalArgumentException(
          "The pool sends events of version %s before tokens are signed, and the method is for version %s. Let its annotation and PreTokenGenerationConfig of the pool name the same."
              .formatted(isKnown(occasion.version()) ? occasion.version() : "?", version));
    }
    EventMembers groups = request.object("groupConfiguration");
    return new PreTokenGeneration(
        occasion,
        request.textsByName("userAttributes"),
        new GroupConfiguration(
            groups.texts("groupsToOverride"),
            groups.texts("iamRolesToOverride"),
            groups.text("preferredRole")),
        request.texts("scopes"),
        request.textsByName("clientMetadata"));
  }

  private static boolean isKnown(String version) {
    return version.equals("1") || version.equals("2") || version.equals("3");
  }

  /// Without groups in the answer, Cognito may leave them out of tokens, so those of the request go
  /// back.
  static void writeGroups(
      JsonWriter out, @Nullable GroupConfiguration groups, EventMembers request) {
    Payload asked = request.raw("groupConfiguration");
    if (groups != null) {
      out.name("groupOverrideDetails").beginObject();
      ResponseMembers.write(out.name("groupsToOverride"), groups.groupsToOverride());
      ResponseMembers.write(out.name("iamRolesToOverride"), groups.iamRolesToOverride());
      String role = groups.preferredRole();
      if (role != null) {
        out.name("preferredRole").value(role);
      }
      out.endObject();
    } else if (asked != null) {
      out.name("groupOverrideDetails").raw(asked);
    }
  }
}
