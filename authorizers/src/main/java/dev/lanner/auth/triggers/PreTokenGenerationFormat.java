package dev.lanner.auth.triggers;

import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// The event of `OnPreTokenGeneration`.
///
/// @param version `2` or `3`
record PreTokenGenerationFormat(String version)
    implements TriggerFormat<PreTokenGeneration, PreTokenGeneration.Response> {
  @Override
  public PreTokenGeneration read(Occasion occasion, EventMembers request) {
    return TokenRequest.read(occasion, request, version);
  }

  @Override
  public void write(
      PreTokenGeneration event,
      EventMembers request,
      PreTokenGeneration.@Nullable Response answer,
      ResponseMembers response) {
    if (answer == null || answer.equals(PreTokenGeneration.Response.unchanged())) {
      return;
    }
    var out = new JsonWriter();
    out.beginObject();
    if (!answer.idToken().isEmpty()) {
      out.name("idTokenGeneration").beginObject();
      write(out, answer.idToken());
      out.endObject();
    }
    out.name("accessTokenGeneration").beginObject();
    write(out, answer.accessToken());
    ResponseMembers.write(out.name("scopesToAdd"), answer.scopesToAdd());
    ResponseMembers.write(out.name("scopesToSuppress"), answer.scopesToSuppress());
    out.endObject();
    TokenRequest.writeGroups(out, answer.groups(), request);
    response.put("claimsAndScopeOverrideDetails", out.endObject());
  }

  private static void write(JsonWriter out, ClaimChanges changes) {
    out.name("claimsToAddOrOverride").beginObject();
    for (var claim : changes.claimsToAddOrOverride().entrySet()) {
      out.name(claim.getKey());
      ClaimValue.write(out, claim.getValue());
    }
    out.endObject();
    ResponseMembers.write(out.name("claimsToSuppress"), changes.claimsToSuppress());
  }
}
