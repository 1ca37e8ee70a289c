package dev.lanner.auth.triggers;

import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/// The event of `OnPreTokenGenerationV1`.
final class PreTokenGenerationV1Format
    implements TriggerFormat<PreTokenGeneration, PreTokenGeneration.IdTokenResponse> {
  @Override
  public PreTokenGeneration read(Occasion occasion, EventMembers request) {
    return TokenRequest.read(occasion, request, "1");
  }

  @Override
  public void write(
      PreTokenGeneration event,
      EventMembers request,
      PreTokenGeneration.@Nullable IdTokenResponse answer,
      ResponseMembers response) {
    if (answer == null || answer.equals(PreTokenGeneration.IdTokenResponse.unchanged())) {
      return;
    }
    var out = new JsonWriter();
    out.beginObject().name("claimsToAddOrOverride").beginObject();
    for (var claim : answer.claimsToAddOrOverride().entrySet()) {
      out.name(claim.getKey()).value(claim.getValue());
    }
    out.endObject();
    ResponseMembers.write(out.name("claimsToSuppress"), answer.claimsToSuppress());
    TokenRequest.writeGroups(out, answer.groups(), request);
    response.put("claimsOverrideDetails", out.endObject());
  }
}
